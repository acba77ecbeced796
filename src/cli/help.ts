/**
 * What `--help` prints.
 *
 * @module
 */
import { LAYOUTS, VARIANTS } from "./args.ts";
import { FORMATS } from "./formats.ts";
import { EXTENSIONS } from "./walk.ts";

/** The text of `--help`, with its last line break. */
export function helpText(cores: number): string {
  const formats = Object.entries(FORMATS).map(([name, format]) => {
    return `                       ${name.padEnd(9)} ${format.about} (${format.extension})\n`;
  });
  return `Usage: dw-article [FILE|DIR|-]... [options]

Reads Deutsche Welle article HTML of every generation and writes it in one form.
A FILE is read whatever its name, a DIR with all folders below it, and of those
the files in ${[...EXTENSIONS].join(" ")}. "-" is standard input. One file is
written to standard output; several, or a DIR, need --out or --format ndjson.

  -f, --format FORMAT  what to write (default: json)
${formats.join("")}      --document       with --format html: a whole page
  -o, --out DIR        write a file for each input: the folders below a DIR are
                       kept, extensions changed, inputs never overwritten
      --base DIR       with --out: keep the folders of a FILE below DIR, too
      --to VARIANT     convert Chinese (needs the package opencc-js) to one of
                       ${Object.keys(VARIANTS).join(", ")}
      --layout LAYOUT  read the input as one of
                       ${Object.keys(LAYOUTS).join(", ")}
      --url URL        the page's own address, for one document
  -j, --jobs N         worker threads (default: one a core, here ${cores})
      --fail-fast      stop at the first document that fails
      --report FILE    a JSON line a document: file, layout, warnings, error
  -q, --quiet          no progress and no summary, only errors
  -h, --help
  -V, --version

As a filter: --format ndjson with "-" or without a FILE reads a line a document,
a JSON string or { "id", "url", "html" }, and answers each in order with a line:
the article; { "id", "article" } to an id; { "id", "line", "error" } on failure.

Exit status: 0; 1 if a document failed; 2 if the command line is wrong.
`;
}
