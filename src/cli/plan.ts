/**
 * Turns the command line into a stream of tasks.
 *
 * @module
 */
import { statSync } from "node:fs";
import { extname } from "node:path";
import { type Options, UsageError } from "./args.ts";
import { FORMATS } from "./formats.ts";
import { readLines } from "./lines.ts";
import { MOST_BYTES } from "./perform.ts";
import { Inputs, Places, realPath, type Source } from "./places.ts";
import { type FileJob, problemOf, type Task } from "./task.ts";
import { type Found, walk } from "./walk.ts";

/** Standard input as it is used here. */
export type InputStream = AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };

/** What is to be done. */
export interface Plan {
  readonly tasks: AsyncIterable<Task>;
  /** One document, not an archive: no workers, no progress, no summary. */
  readonly single: boolean;
  /** Whether results go to standard output. */
  readonly prints: boolean;
  /** Counts the documents; `null` where that cannot be known. */
  readonly count: (() => Promise<number>) | null;
}

const LINE_EXTENSIONS: ReadonlySet<string> = new Set([".ndjson", ".jsonl"]);

/** A batch is at first one file, so that a handful is spread over all workers, and then grows to this many. */
const LARGEST_BATCH = 32;

async function* batches(lists: AsyncIterable<readonly FileJob[]>, workers: number): AsyncGenerator<Task> {
  let batch: FileJob[] = [];
  let size = 1;
  let made = 0;
  for await (const list of lists) {
    for (const job of list) {
      batch.push(job);
      if (batch.length < size) continue;
      yield { kind: "files", jobs: batch };
      batch = [];
      made++;
      if (made % (2 * workers) === 0) size = Math.min(2 * size, LARGEST_BATCH);
    }
  }
  if (batch.length > 0) yield { kind: "files", jobs: batch };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false; // Reading it will say why.
  }
}

/** What is found through one source, a folder at a time. */
interface Finds {
  readonly source: Source;
  readonly found: readonly Found[];
}

async function* find(sources: readonly Source[], out: string | null): AsyncGenerator<Finds> {
  for (const source of sources) {
    if (!source.folder) yield { source, found: [{ path: source.path, problem: null }] };
    else for await (const found of walk(source.path, out)) yield { source, found };
  }
}

function makePlaces(options: Options, sources: readonly Source[]): Places | null {
  if (options.out === null) return null;
  try {
    return new Places(options.out, options.base, FORMATS[options.settings.format].extension, sources);
  } catch (error) {
    throw new UsageError(`--out ${options.out}: ${problemOf(error, "").message}`);
  }
}

function planFiles(options: Options): Plan {
  const sources = options.files.map((path) => ({ path, folder: isFolder(path) }));
  const one = sources.length === 1 && sources[0]?.folder === false;
  const { out } = options;
  if (!one && out === null && options.settings.format !== "ndjson") {
    throw new UsageError("several files, or a folder, need --out DIR or --format ndjson");
  }
  if (!one && options.settings.url !== null) throw new UsageError("--url goes with one document only");
  if (options.reportFile !== null && new Inputs(sources, null).has(realPath(options.reportFile))) {
    throw new UsageError(`--report ${options.reportFile}: this is an input`);
  }
  const places = makePlaces(options, sources);
  async function* jobs(): AsyncGenerator<readonly FileJob[]> {
    for await (const { source, found } of find(sources, out)) {
      yield found.map(({ path, problem }) => {
        if (problem === null && places !== null) return places.job(path, source);
        return { name: path, content: null, output: null, problem };
      });
    }
  }
  const count = async () => {
    let total = 0;
    for await (const { found } of find(sources, out)) total += found.length;
    return total;
  };
  return { tasks: batches(jobs(), options.jobs), single: one, prints: out === null, count };
}

async function readAll(stdin: InputStream): Promise<Pick<FileJob, "content" | "problem">> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stdin) {
    pieces.push(piece);
    size += piece.length;
    if (size > MOST_BYTES) {
      const message = `more than the ${MOST_BYTES} bytes that can be an article`;
      return { content: null, problem: { code: "INPUT_TOO_LARGE", message } };
    }
  }
  const content = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  return { content, problem: null };
}

function planDocument(options: Options, stdin: InputStream): Plan {
  // With --out the document is called as a file named `stdin` would be.
  const source: Source = { path: "stdin", folder: false };
  const places = makePlaces(options, [source]);
  async function* tasks(): AsyncGenerator<Task> {
    const place = places?.job(source.path, source) ?? { output: null, problem: null };
    const read = await readAll(stdin);
    yield {
      kind: "files",
      jobs: [{ name: "-", content: read.content, output: place.output, problem: place.problem ?? read.problem }],
    };
  }
  return { tasks: tasks(), single: true, prints: options.out === null, count: null };
}

function planFilter(options: Options, stdin: InputStream): Plan {
  if (options.out !== null) throw new UsageError("--out does not go with records on standard input");
  if (options.settings.url !== null) throw new UsageError("--url goes with one document only; a record has its own");
  if (options.files.length === 0 && stdin.isTTY === true) {
    throw new UsageError("no input: name files, or pipe records to standard input");
  }
  return { tasks: readLines(stdin), single: false, prints: true, count: null };
}

/**
 * Decides what is to be done.
 *
 * @throws {UsageError} The options do not go together, or the output folder cannot be made.
 */
export function makePlan(options: Options, stdin: InputStream): Plan {
  const { files, settings } = options;
  const lines = files.find((file) => LINE_EXTENSIONS.has(extname(file)) && !isFolder(file));
  if (lines !== undefined) {
    throw new UsageError(`${lines}: records are read from standard input: dw-article --format ndjson < ${lines}`);
  }
  if (files.includes("-") && files.length > 1) throw new UsageError("- does not go with other files");
  const fromInput = files.length === 0 || files[0] === "-";
  if (fromInput && settings.format === "ndjson") return planFilter(options, stdin);
  if (files.length === 0) throw new UsageError("no input: name a FILE, a DIR or - for standard input");
  return fromInput ? planDocument(options, stdin) : planFiles(options);
}
