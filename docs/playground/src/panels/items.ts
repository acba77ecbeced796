/**
 * One entry of each list.
 *
 * @module
 */
import { el } from "../dom.ts";
import type { FigureItem, LinkItem, ListName, Lists, OutlineItem, ReportItem } from "../protocol.ts";

function outlineItem({ depth, text, note }: OutlineItem): HTMLElement {
  return el(
    "li",
    { class: `depth-${depth}` },
    el("span", { class: "text", dir: "auto" }, text),
    el("span", { class: "note", dir: "auto" }, note),
  );
}

function picture(src: string): HTMLElement {
  return el("img", { src, alt: "", loading: "lazy", referrerpolicy: "no-referrer", class: "thumbnail" });
}

function figureItem({ place, src, facts }: FigureItem, pictures: boolean): HTMLElement {
  const shown = pictures && src !== null && /^https?:/i.test(src) ? [picture(src)] : [];
  const terms = facts.flatMap(([name, value]) => [el("dt", {}, name), el("dd", { dir: "auto" }, value)]);
  return el("li", {}, el("span", { class: "tag" }, place), ...shown, el("dl", {}, ...terms));
}

/** Only what can be followed from here becomes a link; a relative address would lead into this site. */
function linkItem({ text, href, kind, id }: LinkItem): HTMLElement {
  const outside = { href, target: "_blank", rel: "noopener noreferrer" };
  const follows = /^(?:https?:\/\/|mailto:)/i.test(href);
  return el(
    "li",
    {},
    el("span", { class: "tag" }, id === null ? kind : `${kind} ${id}`),
    el("span", { class: "text", dir: "auto" }, text),
    follows ? el("a", outside, href) : el("span", { class: "note" }, href),
  );
}

function reportItem({ code, text, excerpt }: ReportItem): HTMLElement {
  const place = excerpt === "" ? [] : [el("code", { dir: "auto" }, excerpt)];
  return el("li", {}, el("span", { class: "tag" }, code), el("span", { class: "text", dir: "auto" }, text), ...place);
}

/** How an entry of each list is shown. */
export const ITEMS: { readonly [L in ListName]: (item: Lists[L], pictures: boolean) => HTMLElement } = {
  outline: outlineItem,
  figures: figureItem,
  links: linkItem,
  warnings: reportItem,
  dropped: reportItem,
};
