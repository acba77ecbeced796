/**
 * Whether examples compile as a user would compile them.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** One example to compile. */
export interface Source {
  readonly name: string;
  readonly source: string;
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  types: ["node"],
  typeRoots: [`${ROOT}node_modules/@types`],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  exactOptionalPropertyTypes: true,
  paths: { "dw-article": [`${ROOT}src/index.ts`], "dw-article/chinese": [`${ROOT}src/chinese/index.ts`] },
};

/** What the compiler says of the examples, each as a module of its own; empty where it says nothing. */
export function compileErrors(sources: readonly Source[]): string[] {
  const files = new Map(sources.map(({ name, source }) => [`${ROOT}tests/docs/${name}.example.ts`, source]));
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, options, ...rest) => {
    const source = files.get(path);
    return source === undefined ? getSourceFile(path, options, ...rest) : ts.createSourceFile(path, source, options);
  };
  const program = ts.createProgram([...files.keys()], OPTIONS, host);
  return [...files.keys()].flatMap((path) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(path)).map((diagnostic) => {
      const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
      const text = files.get(path)?.split("\n")[line] ?? "";
      return `${path.slice(ROOT.length)}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n")} at ${text}`;
    }),
  );
}
