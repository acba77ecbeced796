/**
 * Making elements. Text only ever becomes text: nothing here takes markup.
 *
 * @module
 */

/** What stands inside an element. */
export type Child = Node | string;

/** Makes an element with attributes; `null` leaves one out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** The element of the page with this id; it is there, or the page is not this one. */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (element instanceof type) return element;
  throw new Error(`expected #${id} in the page`);
}
