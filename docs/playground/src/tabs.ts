/**
 * Tabs as ARIA describes them: arrow keys move between them, one of them is in the tab order.
 *
 * @module
 */
import { el } from "./dom.ts";

/** A row of tabs over one panel. */
export interface Tabs<Name extends string> {
  /** Writes a number behind a tab's label. */
  count(name: Name, count: number | null): void;
  select(name: Name): void;
  readonly selected: Name;
}

const STEPS: Readonly<Record<string, (at: number, length: number) => number>> = {
  ArrowRight: (at, length) => (at + 1) % length,
  ArrowLeft: (at, length) => (at + length - 1) % length,
  Home: () => 0,
  End: (_at, length) => length - 1,
};

/**
 * Fills a tab list.
 *
 * @param list - The element of role `tablist`.
 * @param panel - The panel that all tabs share.
 * @param labels - The tabs, name → label, in order.
 * @param show - Called when another one is selected.
 */
export function makeTabs<Name extends string>(
  list: HTMLElement,
  panel: HTMLElement,
  labels: ReadonlyMap<Name, string>,
  show: (name: Name) => void,
): Tabs<Name> {
  const names = [...labels.keys()];
  const [first] = names;
  if (first === undefined) throw new Error("tabs need a tab");
  let selected: Name = first;
  const counts = new Map(names.map((name) => [name, el("span", { class: "count" })]));
  const buttons = new Map(
    [...labels].map(([name, label]) => {
      const attributes = { type: "button", role: "tab", id: `${list.id}-${name}`, "aria-controls": panel.id };
      const button = el("button", attributes, label, counts.get(name) ?? "");
      button.addEventListener("click", () => select(name));
      return [name, button];
    }),
  );
  const mark = (): void => {
    for (const [name, button] of buttons) {
      button.setAttribute("aria-selected", String(name === selected));
      button.tabIndex = name === selected ? 0 : -1;
    }
    panel.setAttribute("aria-labelledby", `${list.id}-${selected}`);
  };
  const select = (name: Name): void => {
    selected = name;
    mark();
    show(name);
  };
  list.addEventListener("keydown", (event) => {
    const next = names[STEPS[event.key]?.(names.indexOf(selected), names.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    select(next);
    buttons.get(next)?.focus();
  });
  panel.tabIndex = 0;
  list.replaceChildren(...buttons.values());
  mark();
  return {
    select,
    count: (name, count) => {
      const place = counts.get(name);
      if (place !== undefined) place.textContent = count === null ? "" : ` ${count.toLocaleString("en")}`;
    },
    get selected() {
      return selected;
    },
  };
}
