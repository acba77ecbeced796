/**
 * Code is coloured to its end. Typedoc's highlighter gives up on a line after half a second of the clock and goes on in the
 * wrong state; on a busy machine the first lines of a language, whose grammar is compiled with them, took longer than that.
 */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const typedoc = createRequire(createRequire(import.meta.url).resolve("typedoc"));
const shiki = await import(pathToFileURL(typedoc.resolve("@gerrit0/mini-shiki")).href);

/** Lets every grammar take the time that it needs. */
export async function colourToTheEnd() {
  await shiki.loadBuiltinWasm();
  const highlighter = await shiki.createShikiInternal({
    engine: await shiki.createOnigurumaEngine(),
    themes: [],
    langs: [shiki.bundledLanguages.json],
  });
  const grammars = Object.getPrototypeOf(highlighter.getLanguage("json"));
  const { tokenizeLine2 } = grammars;
  if (typeof tokenizeLine2 !== "function") throw new Error("expected a grammar of the highlighter to read lines");
  grammars.tokenizeLine2 = function (line, state) {
    return tokenizeLine2.call(this, line, state, 0);
  };
}
