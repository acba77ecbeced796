/**
 * Reads the command line.
 *
 * @module
 */
import { parseArgs } from "node:util";
import type { ChineseVariant } from "../chinese/index.ts";
import type { Layout } from "../index.ts";
import { FORMATS, type Format } from "./formats.ts";

/** How every document is read and written; plain data, so that it can be sent to a worker. */
export interface Settings {
  readonly format: Format;
  /** HTML as a whole page. */
  readonly document: boolean;
  readonly to: ChineseVariant | null;
  readonly layout: Layout | "auto";
  readonly url: string | null;
  readonly failFast: boolean;
  /** Whether a report is wanted. */
  readonly report: boolean;
}

/** A whole command line. */
export interface Options {
  readonly files: readonly string[];
  readonly settings: Settings;
  readonly out: string | null;
  /** The folder that the places of files under `out` are taken from. */
  readonly base: string | null;
  readonly jobs: number;
  readonly quiet: boolean;
  readonly reportFile: string | null;
}

/** What the command line asks for. */
export type Command =
  | { readonly name: "help" }
  | { readonly name: "version" }
  | { readonly name: "run"; readonly options: Options };

/** The command line cannot be carried out as it stands; the exit status is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The values of `--layout`. */
export const LAYOUTS = {
  auto: true,
  mirror: true,
  legacy: true,
  web: true,
  amp: true,
  fragment: true,
  semantic: true,
} as const satisfies Record<Layout | "auto", true>;

/** The values of `--to`. */
export const VARIANTS = {
  hans: true,
  hant: true,
  tw: true,
  twp: true,
  hk: true,
  hkp: true,
  jp: true,
} as const satisfies Record<ChineseVariant, true>;

const MOST_JOBS = 256;

const OPTIONS = {
  format: { type: "string", short: "f", default: "json" },
  out: { type: "string", short: "o" },
  base: { type: "string" },
  to: { type: "string" },
  jobs: { type: "string", short: "j" },
  layout: { type: "string", default: "auto" },
  url: { type: "string" },
  document: { type: "boolean", default: false },
  "fail-fast": { type: "boolean", default: false },
  quiet: { type: "boolean", short: "q", default: false },
  report: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", short: "V", default: false },
} as const;

function scan(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<Name extends string>(option: string, value: string, names: Readonly<Record<Name, unknown>>): Name {
  const isName = (name: string): name is Name => Object.hasOwn(names, name);
  if (isName(value)) return value;
  throw new UsageError(`${option} ${JSON.stringify(value)}: expected one of ${Object.keys(names).join(", ")}`);
}

function readJobs(value: string): number {
  const jobs = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new UsageError(`--jobs ${JSON.stringify(value)}: expected a whole number from 1 to ${MOST_JOBS}`);
}

/**
 * Reads the arguments that follow the program's name.
 *
 * @param argv The arguments.
 * @param cores How many workers there are unless `--jobs` says so.
 * @throws {UsageError} An option is unknown, lacks its value or has one that does not exist.
 */
export function parseCommand(argv: readonly string[], cores: number): Command {
  const { values, positionals } = scan(argv);
  if (values.help) return { name: "help" };
  if (values.version) return { name: "version" };
  const format = oneOf("--format", values.format, FORMATS);
  for (const [name, value] of Object.entries({ ...values, FILE: positionals.includes("") ? "" : undefined })) {
    if (value === "") throw new UsageError(`${name === "FILE" ? name : `--${name}`} is empty`);
  }
  if (values.document && format !== "html") throw new UsageError("--document goes with --format html only");
  if (values.base !== undefined && values.out === undefined) throw new UsageError("--base goes with --out only");
  if (values.url !== undefined && !URL.canParse(values.url)) {
    throw new UsageError(`--url ${JSON.stringify(values.url)}: expected an absolute address`);
  }
  return {
    name: "run",
    options: {
      files: positionals,
      settings: {
        format,
        document: values.document,
        to: values.to === undefined ? null : oneOf("--to", values.to, VARIANTS),
        layout: oneOf("--layout", values.layout, LAYOUTS),
        url: values.url ?? null,
        failFast: values["fail-fast"],
        report: values.report !== undefined,
      },
      out: values.out ?? null,
      base: values.base ?? null,
      jobs: values.jobs === undefined ? Math.min(cores, MOST_JOBS) : readJobs(values.jobs),
      quiet: values.quiet,
      reportFile: values.report ?? null,
    },
  };
}
