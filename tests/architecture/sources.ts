/**
 * The files of `src` as the architecture tests look at them: what each imports, and its syntax tree.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));

/** One `import` or `export … from`. */
export interface Import {
  /** The module as it is written: `../model/index.ts`, `htmlparser2`. */
  readonly module: string;
  /** The file below `src` that it means; `null` for a package. */
  readonly file: string | null;
  /** Whether nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** A file of `src`. */
export interface SourceFile {
  /** Path below `src`: `body/build.ts`. */
  readonly path: string;
  /** The folder right below `src`, or the file itself where it stands there: `body`, `parse.ts`. */
  readonly unit: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

function unitOf(path: string): string {
  return path.split("/")[0] ?? path;
}

function isErased(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined) return false;
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function importsOf(path: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (module: string, typeOnly: boolean): void => {
    const file = module.startsWith(".") ? posix.join(dirname(path), module) : null;
    found.push({ module, file, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
        add(node.moduleSpecifier.text, isErased(node));
      }
    } else if (ts.isImportTypeNode(node)) {
      if (ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
        add(node.argument.literal.text, true);
      }
    } else if (ts.isCallExpression(node) && isLoad(node.expression)) {
      const [argument] = node.arguments;
      if (argument !== undefined && ts.isStringLiteral(argument)) add(argument.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** `import("…")` or `require("…")`. */
function isLoad(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
}

/** Reads one file. */
export function sourceFile(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, unit: unitOf(path), text, tree, imports: importsOf(path, tree) };
}

/** Every TypeScript file of `src`, in the order of their paths. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.split(sep).join("/"))
    .sort()
    .map((path) => sourceFile(path, readFileSync(`${SRC}${path}`, "utf8")));
}

/** A node's place, for messages: `body/build.ts:12`. */
function placeOf(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1}`;
}

/** The places of all nodes of a file that fit. */
export function placesOf(file: SourceFile, fits: (node: ts.Node) => boolean): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (fits(node)) found.push(placeOf(file, node));
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

/** The files of each import cycle; a file that takes part in none is in no list. */
export function cycles(files: readonly SourceFile[]): string[][] {
  const next = new Map(files.map(({ path, imports }) => [path, imports.flatMap(({ file }) => file ?? [])]));
  return files
    .map(({ path }) => wayBack(path, next))
    .filter((way) => way !== null)
    .filter((way) => way[0] === [...way].sort()[0]);
}

/** The shortest way from a file back to itself. */
function wayBack(start: string, next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const from = new Map<string, string>();
  const queue = [start];
  for (const here of queue) {
    for (const there of next.get(here) ?? []) {
      if (there === start) {
        const way = [here];
        for (let at = here; at !== start; way.unshift(at)) at = from.get(at) ?? start;
        return way;
      }
      if (from.has(there)) continue;
      from.set(there, here);
      queue.push(there);
    }
  }
  return null;
}

/** Every file that is loaded with `entry` at run time, itself included. */
export function loadedWith(entry: string, files: readonly SourceFile[]): ReadonlySet<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const loaded = new Set([entry]);
  for (const path of loaded) {
    for (const { file, typeOnly } of byPath.get(path)?.imports ?? []) if (file !== null && !typeOnly) loaded.add(file);
  }
  return loaded;
}
