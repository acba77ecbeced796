/**
 * Consumers in TypeScript, compiled against the installed package.
 *
 * @module
 */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./pack.mjs";

const CONSUMER = fileURLToPath(new URL("./consumer/", import.meta.url));

/** The compilers: the oldest that is promised, the last of each major since, and the newest. */
const COMPILERS = ["5.4", "5.9", "6.0", "7.0"];

/** What to install for them. */
export const COMPILER_PACKAGES = COMPILERS.map((version) => `typescript-${version}@npm:typescript@~${version}.0`);

const BOTH = ["consumer.mts", "consumer.cts"];
const SETTINGS = [
  { module: "node16", moduleResolution: "node16", files: BOTH },
  { module: "nodenext", moduleResolution: "nodenext", files: [...BOTH, "schema.mts"] },
  { module: "preserve", moduleResolution: "bundler", files: [...BOTH, "schema.mts"] },
];

const STRICT = {
  target: "es2022",
  lib: ["es2022"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  resolveJsonModule: true,
  esModuleInterop: true,
  skipLibCheck: false,
  noEmit: true,
};

function compilerIn(folder, version) {
  const home = join(folder, "node_modules", `typescript-${version}`);
  return join(home, JSON.parse(readFileSync(join(home, "package.json"), "utf8")).bin.tsc);
}

function compile(folder, version, { files, ...module }, extra) {
  const config = join(folder, `tsconfig.${module.module}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...STRICT, ...module }, files: [...files, ...extra] }));
  run(process.execPath, [compilerIn(folder, version), "--project", config], { cwd: folder });
}

/** Compiles every consumer with every compiler and setting; `example` is a module in TypeScript more. */
export async function checkTypes(folder, example, check) {
  cpSync(CONSUMER, folder, { recursive: true });
  // The example prints; nothing else of a runtime's types is there.
  writeFileSync(join(folder, "console.d.ts"), "declare const console: { log(line: string): void };\n");
  writeFileSync(join(folder, "encoder.d.ts"), "declare class TextEncoder { encode(text: string): Uint8Array; }\n");
  writeFileSync(join(folder, "example.mts"), example);
  const given = ["console.d.ts", "encoder.d.ts"];
  for (const version of COMPILERS) {
    for (const settings of SETTINGS) {
      const name = `TypeScript ${version}, ${settings.moduleResolution}`;
      await check(`compiles under ${name}`, () => compile(folder, version, settings, [...given, "example.mts"]));
      await check(`does not compile a mistake under ${name}`, () => {
        try {
          compile(folder, version, settings, [...given, "wrong.mts"]);
        } catch (error) {
          const errors = error.message.match(/^.*error TS\d+.*$/gm) ?? [];
          if (errors.length === 1 && /wrong\.mts\(4,14\): error TS2322/.test(errors[0])) return;
          throw error;
        }
        throw new Error("wrong.mts compiled");
      });
    }
  }
}
