/**
 * The outputs: the rendered article and its text forms, to be copied and downloaded.
 *
 * @module
 */
import { byId, el } from "./dom.ts";
import { type Engine, Superseded } from "./engine.ts";
import { preview } from "./preview.ts";
import type { Format, Summary } from "./protocol.ts";
import { makeTabs } from "./tabs.ts";

type OutputName = "article" | Format;

const LABELS: ReadonlyMap<OutputName, string> = new Map([
  ["article", "Article"],
  ["html", "HTML"],
  ["markdown", "Markdown"],
  ["text", "Text"],
  ["json", "JSON"],
  ["jsonld", "JSON-LD"],
  ["mirror", "Mirror"],
]);

const FILES: Readonly<Record<Format, readonly [extension: string, type: string]>> = {
  html: ["html", "text/html"],
  markdown: ["md", "text/markdown"],
  text: ["txt", "text/plain"],
  json: ["json", "application/json"],
  jsonld: ["jsonld", "application/ld+json"],
  mirror: ["md", "text/markdown"],
};

/** Characters that are shown; a browser takes long to lay out more. */
const SHOWN = 200_000;

function textBox(text: string): HTMLElement {
  const cut = text.length > SHOWN;
  const note = `The first ${SHOWN.toLocaleString("en")} of ${text.length.toLocaleString("en")} characters; copies and downloads have all of them.`;
  const box = el("pre", { tabindex: "0", dir: "auto", "aria-label": "Output" }, cut ? text.slice(0, SHOWN) : text);
  return el("div", { class: "written" }, ...(cut ? [el("p", { class: "cut" }, note)] : []), box);
}

async function copy(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text);
  // Pages without TLS have no clipboard, but may still be copied from.
  const area = el("textarea", { class: "hidden", "aria-hidden": "true" });
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (!copied) throw new Error("the browser does not let this page copy");
}

function download(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** The outputs; call `show` when there is another article, or another form of it. */
export class Outputs {
  readonly #engine: Engine;
  readonly #say: (text: string) => void;
  readonly #panel = byId("output", HTMLElement);
  readonly #buttons = [byId("copy", HTMLButtonElement), byId("download", HTMLButtonElement)];
  readonly #tabs;
  #summary: Summary | null = null;
  #pictures = false;

  constructor(engine: Engine, say: (text: string) => void) {
    this.#engine = engine;
    this.#say = say;
    this.#tabs = makeTabs(byId("output-tabs", HTMLElement), this.#panel, LABELS, () => void this.draw());
    const [copying, downloading] = this.#buttons;
    copying?.addEventListener("click", () => void this.#copy());
    downloading?.addEventListener("click", () => void this.#download());
  }

  /** Shows another article; `null` empties the panel. */
  show(summary: Summary | null): void {
    this.#summary = summary;
    for (const button of this.#buttons) button.disabled = summary === null;
    void this.draw();
  }

  /** Whether pictures may be loaded. */
  set pictures(pictures: boolean) {
    this.#pictures = pictures;
    if (this.#tabs.selected === "article") void this.draw();
  }

  /** The format that is copied and downloaded: that of the tab, HTML of the rendered article. */
  get #format(): Format {
    return this.#tabs.selected === "article" ? "html" : this.#tabs.selected;
  }

  /** Draws the panel anew. */
  async draw(): Promise<void> {
    const summary = this.#summary;
    const name = this.#tabs.selected;
    if (summary === null) {
      this.#panel.replaceChildren();
      return;
    }
    this.#panel.ariaBusy = "true";
    try {
      const content =
        name === "article"
          ? await preview(this.#engine, this.#pictures)
          : textBox(await this.#engine.ask("write", { format: name }));
      if (this.#summary !== summary || this.#tabs.selected !== name) return;
      this.#panel.replaceChildren(content);
      this.#panel.ariaBusy = "false";
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
    }
  }

  async #copy(): Promise<void> {
    const format = this.#format;
    try {
      await copy(await this.#engine.ask("write", { format }));
      this.#say(`${LABELS.get(format)} copied.`);
    } catch (error) {
      this.#say(`Not copied: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async #download(): Promise<void> {
    const format = this.#format;
    const [extension, type] = FILES[format];
    const name = `${this.#summary?.name ?? "article"}.${extension}`;
    download(await this.#engine.ask("write", { format }), name, type);
    this.#say(`${name} saved.`);
  }
}
