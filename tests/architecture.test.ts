/**
 * Holds the sources to the rules of `docs/architecture.md`.
 *
 * @module
 */
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { PAGE, parts } from "./architecture/map.ts";
import { cycles, loadedWith, placesOf, type SourceFile, sourceFile, sourceFiles } from "./architecture/sources.ts";

const files = sourceFiles();
const library = files.filter(({ unit }) => unit !== "cli");
const table = parts();

/** `found` in every file, with the places. */
function places(where: readonly SourceFile[], fits: (node: ts.Node) => boolean): string[] {
  return where.flatMap((file) => placesOf(file, fits));
}

/** Each import that fits, as `from → module`. */
function importing(where: readonly SourceFile[], fits: (module: string, typeOnly: boolean) => boolean): string[] {
  return where.flatMap(({ path, imports }) =>
    imports.filter(({ module, typeOnly }) => fits(module, typeOnly)).map(({ module }) => `${path} → ${module}`),
  );
}

describe("the map in docs/architecture.md", () => {
  it("names every part of src, and nothing else", () => {
    expect(table.map(({ unit }) => unit).sort()).toEqual([...new Set(files.map(({ unit }) => unit))].sort());
  });

  it("lets each part import only parts that stand above it in the table", () => {
    const upward = table.flatMap(({ unit, mayImport }, at) => {
      const below = new Set(table.slice(0, at).map((part) => part.unit));
      return mayImport.filter((name) => !below.has(name)).map((name) => `${unit} → ${name}`);
    });
    expect(upward).toEqual([]);
  });

  it("shows every part in the diagram", () => {
    const diagram = /```text\n(.*?)```/s.exec(PAGE)?.[1] ?? "";
    const shown = new Set([...diagram.matchAll(/src\/([\w.-]+)/g)].map(([, unit]) => unit));
    expect(table.map(({ unit }) => unit).filter((unit) => !shown.has(unit))).toEqual([]);
  });
});

describe("imports", () => {
  it("go from part to part only as the table allows", () => {
    const allowed = new Map(table.map(({ unit, mayImport }) => [unit, new Set([unit, ...mayImport])]));
    const forbidden = files.flatMap(({ path, unit, imports }) =>
      imports
        .filter(({ file }) => file !== null && !file.startsWith(".."))
        .filter(({ file }) => allowed.get(unit)?.has(file?.split("/")[0] ?? "") !== true)
        .map(({ file }) => `${path} → ${file}`),
    );
    expect(forbidden).toEqual([]);
  });

  it("use every way that the table allows", () => {
    const used = new Set(
      files.flatMap(({ unit, imports }) => imports.map(({ file }) => `${unit} → ${file?.split("/")[0]}`)),
    );
    const unused = table.flatMap(({ unit, mayImport }) => mayImport.map((name) => `${unit} → ${name}`));
    expect(unused.filter((way) => !used.has(way))).toEqual([]);
  });

  it("name files that exist, and leave src only for package.json, in the program", () => {
    const known = new Set(files.map(({ path }) => path));
    const strange = files.flatMap(({ path, imports }) =>
      imports.flatMap(({ file }) => (file === null || known.has(file) ? [] : `${path} → ${file}`)),
    );
    expect(strange).toEqual(["cli/run.ts → ../package.json"]);
  });

  it("make no circle, imports of types included", () => expect(cycles(files)).toEqual([]));

  it("would find a circle", () => {
    const circle = [
      sourceFile("a/one.ts", 'import "../b/two.ts";'),
      sourceFile("b/two.ts", 'export type { T } from "./three.ts";'),
      sourceFile("b/three.ts", 'let t: import("../a/one.ts").T; void import("./four.ts");'),
      sourceFile("b/four.ts", 'import "./five.ts";'),
    ];
    expect(cycles(circle)).toEqual([["a/one.ts", "b/two.ts", "b/three.ts"]]);
  });

  it("load the HTML parser in one file only", () => {
    expect(importing(files, (module, typeOnly) => module === "htmlparser2" && !typeOnly)).toEqual([
      "dom/tokens.ts → htmlparser2",
    ]);
  });

  it("take domhandler's types in one file, and its classes nowhere", () => {
    expect(importing(files, (module) => module === "domhandler")).toEqual(["dom/nodes.ts → domhandler"]);
    expect(importing(files, (module, typeOnly) => module === "domhandler" && !typeOnly)).toEqual([]);
  });

  it("take nothing of Node outside the program", () => {
    expect(importing(library, (module) => module.startsWith("node:"))).toEqual([]);
  });

  it("take no package beside these", () => {
    const packages = files.flatMap(({ imports }) => imports.map(({ module }) => module));
    const foreign = new Set(packages.filter((module) => !module.startsWith(".") && !module.startsWith("node:")));
    expect([...foreign].sort()).toEqual(["domhandler", "htmlparser2", "opencc-js"]);
  });

  it("keep the HTML reader out of the Chinese module", () => {
    const loaded = loadedWith("chinese/index.ts", files);
    expect(loaded.size).toBeGreaterThan(8);
    expect([...loaded].filter((path) => /^(?:dom|body|page|layouts|parse)\b/.test(path))).toEqual([]);
  });
});

describe("each file", () => {
  it("is short", () => {
    const long = files.map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }));
    expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  it("is named for what it holds", () => {
    expect(
      files
        .map(({ path }) => path)
        .filter((path) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(path)),
    ).toEqual([]);
    expect(files.map(({ path }) => path).filter((path) => /\b(?:utils?|helpers?|common|misc)\b/.test(path))).toEqual(
      [],
    );
  });

  it("says at its head what it is", () => {
    expect(
      files
        .filter(({ text }) => !/^(?:#!.*\n)?\/\*\*\n(?: \*.*\n)+? \* @module\n \*\/\n/.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it("keeps no state: what stands at its top level never changes once it has a value", () => {
    expect(files.flatMap(changing)).toEqual([]);
  });

  it("would be found to keep state", () => {
    const stateful = sourceFile("a/one.ts", "let count = 0; let last: string | undefined; last ??= last = '';");
    expect(changing(stateful)).toEqual(["a/one.ts: count", "a/one.ts: last"]);
    const lazy = sourceFile("a/two.ts", "let table: number[] | undefined; export const get = () => (table ??= [1]);");
    expect(changing(lazy)).toEqual([]);
  });

  it("does nothing when it is imported", () => {
    const acting = files
      .filter(({ tree }) => tree.statements.some((node) => !isDeclaration(node)))
      .map(({ path }) => path);
    expect(acting).toEqual(["cli/main.ts"]);
  });

  it("exports by name", () => {
    expect(
      places(
        files,
        (node) =>
          ts.isExportAssignment(node) ||
          (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent)),
      ),
    ).toEqual([]);
  });
});

/** Variables at the top level of a file, but for those that are set by `??=` alone: values built when first asked for. */
function changing(file: SourceFile): string[] {
  const variables = file.tree.statements
    .filter((node) => ts.isVariableStatement(node))
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) !== true)
    .filter(({ declarationList }) => (declarationList.flags & ts.NodeFlags.Const) === 0)
    .flatMap(({ declarationList }) => declarationList.declarations);
  return variables
    .filter(({ name, initializer }) => {
      const isChange = (node: ts.Node): boolean =>
        (ts.isBinaryExpression(node) &&
          node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
          node.operatorToken.kind <= ts.SyntaxKind.LastAssignment &&
          node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionEqualsToken &&
          node.left.getText() === name.getText()) ||
        ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
          node.operand.getText() === name.getText() &&
          node.operator !== ts.SyntaxKind.ExclamationToken);
      return initializer !== undefined || placesOf(file, isChange).length > 0;
    })
    .map(({ name }) => `${file.path}: ${name.getText()}`);
}

function isDeclaration(node: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isVariableStatement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isModuleDeclaration(node)
  );
}

describe("the type checker", () => {
  it("is never told to look away", () => {
    const loose = files.flatMap(({ path, text }) =>
      [...text.matchAll(/@ts-\w+|biome-ignore|eslint-disable/g)].map(([word]) => `${path}: ${word}`),
    );
    expect(loose).toEqual([]);
  });

  it("meets no any", () => {
    expect(places(files, ({ kind }) => kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
  });

  it("meets no claim that something is not null", () => expect(places(files, ts.isNonNullExpression)).toEqual([]));

  it("meets no cast", () => {
    const isCast = (node: ts.Node): boolean =>
      ts.isTypeAssertionExpression(node) || (ts.isAsExpression(node) && node.type.getText() !== "const");
    expect(places(files, isCast)).toEqual([]);
  });
});

describe("the library", () => {
  it("uses no global that a browser, a worker, Deno or Bun lacks, and none of the network", () => {
    const absent = new Set(["process", "Buffer", "__dirname", "__filename", "setImmediate", "fetch", "XMLHttpRequest"]);
    const isUse = (node: ts.Node): boolean =>
      ts.isIdentifier(node) &&
      absent.has(node.text) &&
      !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
      !ts.isPropertyAssignment(node.parent);
    expect(places(library, isUse)).toEqual([]);
  });
});
