/**
 * What an entry point shows to TypeScript, read with the compiler.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ENTRIES = { main: "src/index.ts", chinese: "src/chinese/index.ts" } as const;
const PATHS = Object.values(ENTRIES).map((path) => fileURLToPath(new URL(`../../${path}`, import.meta.url)));

const FORMAT = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;

/** Names of an entry point, each with what it is. */
export type Surface = Readonly<Record<string, string>>;

function literalsOf(type: ts.Type): readonly string[] | null {
  if (!type.isUnion() || !type.types.every((member) => member.isStringLiteral())) return null;
  return type.types.map((member) => (member.isStringLiteral() ? member.value : "")).sort();
}

function describe(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  if (target.flags & ts.SymbolFlags.Function) return "function";
  const type = checker.getDeclaredTypeOfSymbol(target);
  const names = checker.getPropertiesOfType(type).map((property) => {
    return `${property.name}${property.flags & ts.SymbolFlags.Optional ? "?" : ""}`;
  });
  if (target.flags & ts.SymbolFlags.Class) return `class ${names.join(" ")}`;
  if (target.flags & ts.SymbolFlags.Interface) return names.join(" ");
  const literals = literalsOf(type);
  if (literals !== null) return literals.map((literal) => `'${literal}'`).join(" ");
  const members = type.isUnion() ? type.types : [type];
  return members.map((member) => checker.typeToString(member, undefined, FORMAT)).join(" | ");
}

/** Reads both entry points. */
export function surfaces(): Readonly<Record<keyof typeof ENTRIES, Surface>> {
  const program = ts.createProgram(PATHS, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts"],
    types: [],
    strict: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const read = (path: string): Surface => {
    const file = program.getSourceFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
    const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${path} is no module`);
    const names = checker.getExportsOfModule(module).map((symbol) => [symbol.name, describe(symbol, checker)] as const);
    return Object.fromEntries(names.sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return { main: read(ENTRIES.main), chinese: read(ENTRIES.chinese) };
}
