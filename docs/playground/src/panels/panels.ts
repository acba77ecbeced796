/**
 * The panels on what was found: outline, model, figures, links, warnings, dropped text.
 *
 * @module
 */
import { byId, el } from "../dom.ts";
import { type Engine, Superseded } from "../engine.ts";
import type { ListName, Lists, Summary } from "../protocol.ts";
import { makeTabs } from "../tabs.ts";
import { ITEMS } from "./items.ts";
import { fill } from "./pieces.ts";
import { tree } from "./tree.ts";

type PanelName = ListName | "model";

const LABELS: ReadonlyMap<PanelName, string> = new Map([
  ["outline", "Outline"],
  ["model", "Model"],
  ["figures", "Figures"],
  ["links", "Links"],
  ["warnings", "Warnings"],
  ["dropped", "Dropped"],
]);

const NOTHING: Readonly<Record<ListName, string>> = {
  outline: "Nothing to outline.",
  figures: "No pictures.",
  links: "No links.",
  warnings: "Nothing was odd.",
  dropped: "Everything in the article's region is in the model.",
};

/** The panels; call `show` when there is another article, or another form of it. */
export class Panels {
  readonly #engine: Engine;
  readonly #panel = byId("found", HTMLElement);
  readonly #tabs;
  #summary: Summary | null = null;
  #pictures = false;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#tabs = makeTabs(byId("found-tabs", HTMLElement), this.#panel, LABELS, () => void this.#draw());
  }

  /** Shows what was found; `null` empties the panels. */
  show(summary: Summary | null): void {
    this.#summary = summary;
    for (const name of LABELS.keys()) {
      if (name !== "model" && name !== "outline") this.#tabs.count(name, summary?.counts[name] ?? null);
    }
    void this.#draw();
  }

  /** Whether pictures may be loaded. */
  set pictures(pictures: boolean) {
    this.#pictures = pictures;
    if (this.#tabs.selected === "figures") void this.#draw();
  }

  async #draw(): Promise<void> {
    const summary = this.#summary;
    const name = this.#tabs.selected;
    if (summary === null) {
      this.#panel.replaceChildren();
      return;
    }
    this.#panel.ariaBusy = "true";
    try {
      const content = name === "model" ? await tree(this.#engine) : await this.#list(name, summary);
      if (this.#summary !== summary || this.#tabs.selected !== name) return;
      this.#panel.replaceChildren(content);
      this.#panel.ariaBusy = "false";
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
    }
  }

  async #list<L extends ListName>(list: L, summary: Summary): Promise<HTMLElement> {
    const total = summary.counts[list];
    if (total === 0) return el("p", { class: "nothing" }, NOTHING[list]);
    const load = (from: number, count: number) => this.#engine.list(list, from, count);
    const item: (entry: Lists[L], pictures: boolean) => HTMLElement = ITEMS[list];
    return fill(el("ul", { class: `list ${list}` }), { total, load }, (entry) => item(entry, this.#pictures));
  }
}
