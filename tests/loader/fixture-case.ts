/**
 * What a fixture's `case.json` may say, and the check that it says nothing else.
 *
 * @module
 */
import type { Layout } from "../../src/model/index.ts";
import type { WarningCode } from "../../src/report.ts";

/** Every layout; the record makes a new one fail to compile until it is listed here. */
const LAYOUTS = {
  mirror: true,
  legacy: true,
  web: true,
  amp: true,
  fragment: true,
  semantic: true,
} satisfies Record<Layout, true>;

const WARNINGS = {
  BROKEN_METADATA: true,
  CONFLICTING_METADATA: true,
  DEEP_NESTING: true,
  INVALID_DATE: true,
  INVALID_UTF8: true,
  MISSING_BODY: true,
  MISSING_IMAGE: true,
  UNKNOWN_LAYOUT: true,
  UNSAFE_URL: true,
} satisfies Record<WarningCode, true>;

/** How much of a mirror export comes back: the very bytes, or the bytes of the second writing. */
export type MirrorRoundTrip = "exact" | "stable";

/** The contents of a `case.json`. */
export interface FixtureCase {
  readonly layout: Layout;
  /** The traits that the input shows, in short words joined by hyphens. */
  readonly covers: readonly string[];
  /** One sentence: what the input is and what is expected of it. */
  readonly about: string;
  /** `options.url` of the parse. */
  readonly url?: string;
  /** The year whose pages look like this. */
  readonly year?: number;
  /** The warning codes that the parse gives, each once, in alphabetical order; none where it is absent. */
  readonly warnings?: readonly WarningCode[];
  readonly roundtrip?: { readonly mirror: MirrorRoundTrip };
}

type Check = (value: unknown) => string | null;

function isLayout(value: unknown): value is Layout {
  return typeof value === "string" && Object.hasOwn(LAYOUTS, value);
}

function isWarning(value: unknown): value is WarningCode {
  return typeof value === "string" && Object.hasOwn(WARNINGS, value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isMirrorRoundTrip(value: unknown): boolean {
  return (
    isRecord(value) && Object.keys(value).join() === "mirror" && ["exact", "stable"].includes(String(value.mirror))
  );
}

function isSortedSet(value: readonly unknown[]): boolean {
  const keys = value.map(String);
  return keys.every((key, index) => index === 0 || String(keys[index - 1]) < key);
}

const TRAIT = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const FIELDS: { readonly [K in keyof Required<FixtureCase>]: Check } = {
  layout: (value) => (isLayout(value) ? null : "is not a layout"),
  covers: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((trait) => typeof trait === "string" && TRAIT.test(trait))
      ? null
      : "is not a list of traits (lower case words joined by hyphens)",
  about: (value) => (typeof value === "string" && /^\S.+\.$/.test(value) ? null : "is not a sentence"),
  url: (value) => (typeof value === "string" && URL.canParse(value) ? null : "is not an absolute address"),
  year: (value) => (Number.isInteger(value) ? null : "is not a year"),
  warnings: (value) =>
    Array.isArray(value) && value.length > 0 && value.every(isWarning) && isSortedSet(value)
      ? null
      : "is not a list of warning codes in alphabetical order",
  roundtrip: (value) => (isMirrorRoundTrip(value) ? null : 'is not { "mirror": "exact" } or { "mirror": "stable" }'),
};

const REQUIRED: readonly string[] = ["layout", "covers", "about"];

function problems(value: Record<string, unknown>): string[] {
  const found = REQUIRED.filter((key) => !Object.hasOwn(value, key)).map((key) => `"${key}" is missing`);
  const checks = new Map<string, Check>(Object.entries(FIELDS));
  for (const [key, field] of Object.entries(value)) {
    const check = checks.get(key);
    const problem = check === undefined ? "is unknown" : check(field);
    if (problem !== null) found.push(`"${key}" ${problem}`);
  }
  if (value.layout === "mirror" && value.roundtrip === undefined) found.push('"roundtrip" is missing');
  return found;
}

function isFixtureCase(value: unknown, found: string[]): value is FixtureCase {
  if (isRecord(value)) found.push(...problems(value));
  else found.push("it is not an object");
  return found.length === 0;
}

/**
 * Reads the text of a `case.json`.
 *
 * @param text The file's text.
 * @param name What to call the file in messages.
 * @throws Error that names every problem.
 */
export function readFixtureCase(text: string, name: string): FixtureCase {
  const value: unknown = JSON.parse(text);
  const found: string[] = [];
  if (!isFixtureCase(value, found)) throw new Error(`${name}: ${found.join("; ")}`);
  return value;
}
