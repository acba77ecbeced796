/**
 * Where the article of each file goes, and what stands against it.
 *
 * @module
 */
import { mkdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { temporaryFor } from "./outputs.ts";
import type { FileJob, Problem } from "./task.ts";
import { isDocumentName } from "./walk.ts";

/** A file or folder of the command line. */
export interface Source {
  readonly path: string;
  readonly folder: boolean;
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The path, absolute and free of links as far as it leads anywhere. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Which files are read in this run, as far as that can be told from their paths; memory is for the arguments only. */
export class Inputs {
  private readonly files = new Set<string>();
  private readonly folders: string[] = [];
  private readonly skip: string | null;

  /** @param skip The folder that is not walked, as an absolute path. */
  constructor(sources: readonly Source[], skip: string | null) {
    this.skip = skip;
    for (const { path, folder } of sources) {
      if (folder) this.folders.push(realPath(path));
      else this.files.add(resolve(path)).add(realPath(path));
    }
  }

  /** Whether a file is there and is one of the inputs. `path` is absolute and free of links. */
  has(path: string): boolean {
    const walked = isDocumentName(path) && this.folders.some((folder) => isBelow(path, folder));
    const named = this.files.has(path) || (walked && !(this.skip !== null && isBelow(path, this.skip)));
    return named && statSync(path, { throwIfNoEntry: false }) !== undefined;
  }
}

/** Gives each input file its place under the output folder. */
export class Places {
  private readonly out: string;
  private readonly shown: string;
  private readonly base: string | null;
  private readonly extension: string;
  private readonly inputs: Inputs;
  /** Places that are taken, and by what. With one folder its places differ from folder to folder: no need to keep all. */
  private readonly taken = new Map<string, string>();
  private readonly forgetful: boolean;
  private lastFolder = "";
  private count = 0;

  /**
   * Makes the output folder.
   *
   * @throws {Error} The system's error.
   */
  constructor(out: string, base: string | null, extension: string, sources: readonly Source[]) {
    mkdirSync(out, { recursive: true });
    this.out = realpathSync(out);
    this.shown = out;
    this.base = base;
    this.extension = extension;
    const walked = sources.some(({ path, folder }) => folder && isBelow(this.out, realPath(path)));
    this.inputs = new Inputs(sources, walked ? this.out : null);
    this.forgetful = sources.length === 1;
  }

  /** The job for a file that was found at `path` through `source`. */
  job(path: string, source: Source): FileJob {
    const base = this.base ?? (source.folder ? source.path : dirname(path));
    const below = relative(base, path);
    if (below.startsWith(`..${sep}`) || isAbsolute(below)) {
      return this.refused(path, "OUTSIDE_BASE", `it is not below ${base}, so that it has no place in ${this.shown}`);
    }
    const place = join(dirname(below), basename(below, extname(below)) + this.extension);
    const output = join(this.out, place);
    this.forget(dirname(path));
    const other = this.taken.get(output);
    const shown = join(this.shown, place);
    if (other !== undefined) return this.refused(path, "OUTPUT_TAKEN", `${shown} is the output of ${other}`);
    if (this.inputs.has(output)) return this.refused(path, "OUTPUT_IS_INPUT", `${shown} is an input`);
    this.taken.set(output, path);
    this.count++;
    return {
      name: path,
      content: null,
      output: { path: output, temporary: temporaryFor(output, this.count) },
      problem: null,
    };
  }

  private forget(folder: string): void {
    if (this.forgetful && folder !== this.lastFolder) this.taken.clear();
    this.lastFolder = folder;
  }

  private refused(name: string, code: string, message: string): FileJob {
    const problem: Problem = { code, message };
    return { name, content: null, output: null, problem };
  }
}
