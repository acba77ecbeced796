/**
 * Finds documents in folders.
 *
 * @module
 */
import { type Dirent, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { type Problem, problemOf } from "./task.ts";

/** The extensions that a document in a folder has, in lower case; a file that is named itself may have any. */
export const EXTENSIONS: ReadonlySet<string> = new Set([".html", ".htm", ".xhtml", ".md", ".txt"]);

/** Whether a file of this name is taken from a folder. */
export function isDocumentName(name: string): boolean {
  return EXTENSIONS.has(extname(name).toLowerCase());
}

/** A file that was found, or a folder or link that could not be read. */
export interface Found {
  readonly path: string;
  readonly problem: Problem | null;
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

/** Whether the entry is a file; links to files are, links to folders are not followed, so that no walk is endless. */
function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return !statSync(path).isDirectory();
  } catch {
    return true; // A broken link; opening it will say so.
  }
}

/**
 * The documents below a folder, a folder at a time: first its files by name, then its folders by name. Memory is for
 * the files of one folder, and the folders on the way down to it.
 *
 * @param root The folder; the paths begin with it.
 * @param skip A folder that is not entered: where the output goes.
 */
export async function* walk(root: string, skip: string | null): AsyncGenerator<readonly Found[]> {
  const skipped = skip === null ? null : resolve(skip);
  const open: string[] = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    let entries: Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      yield [{ path: folder, problem: problemOf(error, "UNREADABLE") }];
      continue;
    }
    entries.sort(byName);
    for (const { name } of entries.filter((entry) => entry.isDirectory()).reverse()) {
      const path = join(folder, name);
      if (skipped === null || resolve(path) !== skipped) open.push(path);
    }
    const found: Found[] = [];
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (isDocumentName(entry.name) && isFile(entry, path)) found.push({ path, problem: null });
    }
    if (found.length > 0) yield found;
  }
}
