/**
 * Long lists in pieces: the first entries, and a button for more.
 *
 * @module
 */
import { el } from "../dom.ts";

const PIECE = 100;

/** Where the entries of a list come from. */
export interface Source<T> {
  readonly total: number;
  readonly load: (from: number, count: number) => Promise<readonly T[]>;
}

/** Fills a list with the first entries, and goes on as the reader asks for it. */
export async function fill<T>(
  list: HTMLElement,
  { total, load }: Source<T>,
  item: (entry: T) => HTMLElement,
): Promise<HTMLElement> {
  const box = el("div", { class: "pieces" }, list);
  let shown = 0;
  const button = el("button", { type: "button", class: "more" });
  const more = async (): Promise<void> => {
    const entries = await load(shown, PIECE);
    const made = entries.map(item);
    list.append(...made);
    shown += entries.length;
    button.textContent = `Show more (${(total - shown).toLocaleString("en")} left)`;
    if (shown >= total) button.remove();
    else box.append(button);
  };
  button.addEventListener("click", () => void more());
  await more();
  return box;
}
