/**
 * Examples as programs: imports become look-ups, and `expression; // value` becomes the check that they are equal.
 *
 * @module
 */
import ts from "typescript";
import type { Block } from "./blocks.ts";

/** What an example's code turns into. */
export interface Program {
  /** JavaScript: the body of an async function of `modules`, `check`, `console` and `begin`. */
  readonly body: string;
  /** TypeScript with the imports of all blocks in front, for the compiler. */
  readonly source: string;
  /** How many values the comments name. */
  readonly checks: number;
  /** For each block whether it prints something that no comment names. */
  readonly prints: readonly boolean[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Part {
  readonly code: string;
  readonly checked: string;
  readonly checks: number;
  readonly prints: boolean;
  readonly imports: ReadonlyMap<string, string>;
  readonly from: ReadonlyMap<string, string>;
}

function apply(code: string, edits: readonly Edit[]): string {
  let result = code;
  for (const { start, end, text } of [...edits].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + text + result.slice(end);
  }
  return result;
}

/** The comment on the same line behind a statement. */
function commentBehind(code: string, end: number): string | null {
  return /^[^\S\n]*\/\/ ?([^\n]*)/.exec(code.slice(end))?.[1] ?? null;
}

function isPrinting(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.getText() === "console.log";
}

function readBlock(block: Block): Part {
  const file = ts.createSourceFile("example.ts", block.code, ts.ScriptTarget.ES2023, true);
  const removed: Edit[] = [];
  const checked: Edit[] = [];
  const imports = new Map<string, string>();
  const from = new Map<string, string>();
  let checks = 0;
  let prints = false;
  const importFrom = (node: ts.ImportDeclaration): void => {
    if (!ts.isStringLiteral(node.moduleSpecifier)) return;
    const module = node.moduleSpecifier.text;
    removed.push({ start: node.getStart(), end: node.end, text: "" });
    const bound = node.importClause;
    if (bound?.name !== undefined) throw new Error(`line ${block.line}: default imports are not read`);
    const names = bound?.namedBindings;
    if (names === undefined) return;
    if (ts.isNamespaceImport(names)) {
      imports.set(names.name.text, JSON.stringify(module));
      from.set(names.name.text, `import ${names.getText()} from ${JSON.stringify(module)};`);
      return;
    }
    for (const element of names.elements) {
      const typeOnly = bound?.isTypeOnly === true || element.isTypeOnly;
      const name = element.propertyName?.text ?? element.name.text;
      if (!typeOnly) imports.set(element.name.text, `${JSON.stringify(module)}].${name}`);
      const text = element.getText().replace(/^type /, "");
      from.set(element.name.text, `import { ${typeOnly ? "type " : ""}${text} } from ${JSON.stringify(module)};`);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      importFrom(node);
      return;
    }
    if (ts.isExpressionStatement(node)) {
      const comment = commentBehind(block.code, node.end);
      const line = block.line + file.getLineAndCharacterOfPosition(node.getStart()).line;
      const [kind, text] = isPrinting(node.expression)
        ? ["printed", `() => ${node.expression.getText()}`]
        : ["value", node.expression.getText()];
      if (comment !== null) {
        checks += 1;
        checked.push({
          start: node.getStart(),
          end: node.end,
          text: `check(${line}, ${JSON.stringify(kind)}, ${text}, ${JSON.stringify(comment)});`,
        });
        return;
      }
    }
    prints ||= isPrinting(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return {
    code: apply(block.code, removed),
    checked: apply(block.code, [...removed, ...checked]),
    checks,
    prints,
    imports,
    from,
  };
}

/** Makes one program of all blocks, run in order, so that a later one may use what an earlier one declares. */
export function programOf(blocks: readonly Block[]): Program {
  const parts = blocks.map(readBlock);
  const imports = new Map(parts.flatMap((part) => [...part.imports]));
  const from = new Map(parts.flatMap((part) => [...part.from]));
  for (const part of parts) {
    for (const [name, place] of part.imports) {
      if (imports.get(name) !== place) throw new Error(`${name} is imported from two places`);
    }
  }
  const head = [...imports].map(
    ([name, place]) => `const ${name} = modules[${place}${place.endsWith('"') ? "]" : ""};`,
  );
  const body = parts.map(({ checked }, at) => `begin(${at});\n${checked}`).join("\n");
  const { outputText } = ts.transpileModule(`async function example() {\n${body}\n}`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  return {
    body: `${head.join("\n")}\n${outputText}\nreturn example();`,
    source: `${[...from.values()].join("\n")}\n${parts.map(({ code }) => code).join("\n")}\nexport {};\n`,
    checks: parts.reduce((sum, { checks }) => sum + checks, 0),
    prints: parts.map(({ prints }) => prints),
  };
}
