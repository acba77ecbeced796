/**
 * Bold and italics as Markdown markers that are read as such, whatever stands beside them.
 *
 * Bold is outside, italics inside. Where a marker would not be one, because of the characters on its two sides, the
 * character outside it is written as a reference, which is punctuation to the reader.
 *
 * @module
 */
/** Bits of {@link Run.marks}. */
export const STRONG = 1;
export const EMPHASIS = 2;

/** A stretch with the same marks. */
export interface Run {
  /** What `text` is: plain (a break is a line feed), or finished Markdown, which bears no marks. */
  readonly kind: "text" | "code" | "raw";
  text: string;
  readonly marks: number;
}

/** Characters that cannot be written as a reference: no emphasis beside them. */
const UNNAMEABLE = /[\0-\x08\x0e-\x1f\x7f-\x9f\p{Cs}\p{Noncharacter_Code_Point}]/u;
/** Punctuation to every reader, also to one that does not know of symbols. */
const PUNCTUATION = /^[\p{P}$+<=>^`|~]$/u;
const MAYBE_PUNCTUATION = /[\p{P}\p{S}]/u;
const FIRST = /^./su;
const LAST = /.$/su;

/** Adds to the runs; a run with the same marks goes on. */
export function append(runs: Run[], kind: Run["kind"], text: string, marks: number): void {
  const last = runs.at(-1);
  if (text === "") return;
  if (last !== undefined && last.kind === kind && last.marks === marks) last.text += text;
  else runs.push({ kind, text, marks });
}

/** Takes white space at the edges of a run out of its marks, where they do not go on behind it. */
export function settled(runs: readonly Run[]): Run[] {
  const bare = runs.some(({ kind, text }) => kind === "text" && UNNAMEABLE.test(text));
  const result: Run[] = [];
  let space = "";
  let before = 0;
  for (const { kind, text, ...run } of runs) {
    const marks = bare ? 0 : run.marks;
    const body = kind === "text" ? text.trim() : text;
    const start = kind === "text" ? text.length - text.trimStart().length : 0;
    space += text.slice(0, start);
    if (body === "") continue;
    append(result, "text", space, before === marks ? marks : before & marks & STRONG);
    append(result, kind, body, marks);
    space = text.slice(start + body.length);
    before = marks;
  }
  append(result, "text", space, 0);
  return result;
}

/** Whether the character outside a marker keeps it from being one. */
function blocks(marker: string, outside: string, inside: string): boolean {
  if (marker === "" || outside.trim() === "") return false;
  // Readers that go by UTF-16 units see nothing in the half of a character.
  if (outside.length === 1 && PUNCTUATION.test(outside)) return false;
  return (marker !== "*" && marker !== "**") || MAYBE_PUNCTUATION.test(inside);
}

/** The character at an edge of a run of text; where a reference stands for the whole run, its punctuation. */
function edge(run: Run | undefined, at: RegExp, named = false): string {
  const character = run?.kind === "text" ? (at.exec(run.text)?.[0] ?? "") : "";
  return named && character === run?.text ? ";" : character;
}

function reference(character: string): string {
  return character === "" ? "" : `&#x${(character.codePointAt(0) ?? 0).toString(16)};`;
}

/** Runs as Markdown: bold and italics marked, text escaped by `write`. */
export function emphasised(runs: readonly Run[], write: (run: Run) => string): string {
  const strong = (index: number) => ((runs[index]?.marks ?? 0) & STRONG) > 0;
  // Beside the asterisks of bold, italics take underscores: a run of three asterisks is read in more than one way.
  const italics = runs.map(({ marks }, index) => {
    if ((marks & EMPHASIS) === 0) return "";
    return strong(index - 1) !== strong(index) || strong(index) !== strong(index + 1) ? "_" : "*";
  });
  const opens = italics.map((mark, index) => (strong(index) && !strong(index - 1) ? "**" : "") + mark);
  const closes = italics.map((mark, index) => mark + (strong(index) && !strong(index + 1) ? "**" : ""));
  // Markers that close and open at one place stand beside each other, and are punctuation to each other.
  const heads: boolean[] = [];
  runs.forEach((run, index) => {
    const inside = edge(runs[index - 1], LAST, heads[index - 1]);
    heads.push(opens[index] === "" && blocks(closes[index - 1] ?? "", edge(run, FIRST), inside));
  });
  let markdown = "";
  let tailed = false;
  for (let index = runs.length - 1; index >= 0; index--) {
    const run = runs[index];
    if (run === undefined) break;
    const inside = edge(runs[index + 1], FIRST, tailed);
    tailed = closes[index] === "" && blocks(opens[index + 1] ?? "", edge(run, LAST), inside);
    const head = heads[index] === true ? edge(run, FIRST) : "";
    const tail = tailed && head !== run.text ? edge(run, LAST) : "";
    const text = run.text.slice(head.length, run.text.length - tail.length);
    const content = reference(head) + write({ ...run, text }) + reference(tail);
    markdown = opens[index] + content + closes[index] + markdown;
  }
  return markdown;
}
