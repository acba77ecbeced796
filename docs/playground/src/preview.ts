/**
 * The rendered article, in a frame that runs nothing and may load nothing but, where the reader wants it, pictures.
 *
 * @module
 */
import { el } from "./dom.ts";
import type { Engine } from "./engine.ts";
import { theme } from "./theme.ts";

/** The style sheet of the library's own pages; put in at build time. */
declare const PREVIEW_STYLE: string;

const LOADS = { true: "img-src http: https: data:; media-src http: https:", false: "" };

function documentOf(html: string, pictures: boolean): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; ${LOADS[`${pictures}`]}`;
  return [
    `<!doctype html><html class="${theme()} ${pictures ? "" : "bare"}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer"><base target="_blank">',
    `<style>${PREVIEW_STYLE}</style></head><body>${html}</body></html>`,
  ].join("");
}

/** The frame for one article. Links open in a tab of their own; nothing else can be done in it. */
function frame(html: string, pictures: boolean): HTMLElement {
  return el("iframe", {
    title: "Rendered article",
    sandbox: "allow-popups allow-popups-to-escape-sandbox",
    referrerpolicy: "no-referrer",
    srcdoc: documentOf(html, pictures),
  });
}

/** Renders the article that the engine holds. */
export async function preview(engine: Engine, pictures: boolean, whole = false): Promise<HTMLElement> {
  const { html, cut } = await engine.ask("preview", { whole });
  const shown = frame(html, pictures);
  if (!cut) return el("div", { class: "rendered" }, shown);
  const button = el("button", { type: "button" }, "Render all of it");
  const note = el("p", { class: "cut" }, "This is the beginning of a very long article. ", button);
  const box = el("div", { class: "rendered" }, note, shown);
  button.addEventListener("click", () => void preview(engine, pictures, true).then((all) => box.replaceWith(all)));
  return box;
}
