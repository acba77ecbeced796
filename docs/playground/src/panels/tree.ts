/**
 * The model as a tree. A node's members are asked for when it is opened.
 *
 * @module
 */
import { el } from "../dom.ts";
import type { Engine } from "../engine.ts";
import type { Member } from "../protocol.ts";
import { fill } from "./pieces.ts";

/** How the text of a value begins → what it is, for its colour. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^"/, "string"],
  [/^null$/, "null"],
  [/^(?:-?\d|true$|false$)/, "number"],
];

function label({ key, preview, opens }: Member): HTMLElement[] {
  const kind = opens ? undefined : KINDS.find(([beginning]) => beginning.test(preview))?.[1];
  return [el("span", { class: "key" }, key), el("span", { class: `value ${kind ?? ""}`, dir: "auto" }, preview)];
}

function leaf(member: Member): HTMLElement {
  return el("div", { class: "leaf" }, ...label(member));
}

/** The members of the node at a path. */
export async function tree(engine: Engine, path: readonly string[] = []): Promise<HTMLElement> {
  const { members, total } = await engine.ask("members", { path, from: 0, count: 100 });
  const load = async (from: number, count: number): Promise<readonly Member[]> =>
    from === 0 ? members : (await engine.ask("members", { path, from, count })).members;
  return fill(el("ul", { class: "tree" }), { total, load }, (member) =>
    el("li", {}, member.opens ? branch(engine, member, [...path, member.key]) : leaf(member)),
  );
}

function branch(engine: Engine, member: Member, path: readonly string[]): HTMLElement {
  const details = el("details", {}, el("summary", {}, ...label(member)));
  const open = async (): Promise<void> => {
    if (details.open && details.childElementCount === 1) details.append(await tree(engine, path));
  };
  details.addEventListener("toggle", () => void open());
  return details;
}
