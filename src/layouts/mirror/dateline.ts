/**
 * The first box of a mirror export's body: `<div><i>BYLINE<br>TIME</i></div>`.
 *
 * @module
 */
import type { ChildNode, Element } from "../../dom/nodes.ts";
import { isTag, isText, textOf } from "../../dom/query.ts";
import { readByline } from "../../language/byline.ts";
import { parseDate } from "../../language/dates.ts";
import type { Author } from "../../model/index.ts";
import type { Report } from "../../report.ts";
import { clean, isBlank } from "../../text/whitespace.ts";

export interface Dateline {
  readonly authors: readonly Author[];
  readonly timestamp: string | null;
}

/** Longer text is none of a dateline. */
const MAX_LENGTH = 300;

function onlyChild(element: Element): ChildNode | null {
  const seen = element.children.filter((child) => !(isText(child) && isBlank(child.data)));
  return seen.length === 1 ? (seen[0] ?? null) : null;
}

/** Reads a dateline; `null` where the node is none. */
export function readDateline(node: ChildNode | undefined, report: Report): Dateline | null {
  if (node === undefined || !isTag(node) || node.name !== "div") return null;
  const only = onlyChild(node);
  const line = only !== null && isTag(only) && only.name === "i" ? only : node;
  const cut = line.children.findIndex((child) => isTag(child) && child.name === "br");
  if (!line.children.every((child) => isText(child) || (isTag(child) && child.name === "br"))) return null;
  const byline = line.children.slice(0, Math.max(cut, 0)).map((child) => textOf(child));
  const time = clean(
    line.children
      .slice(cut + 1)
      .map((child) => textOf(child))
      .join(""),
  );
  if (time.length > MAX_LENGTH) return null;
  const date = parseDate(time);
  if (date === null && (cut < 0 || line === node)) return null;
  if (date === null && time !== "") {
    report.warn("INVALID_DATE", "expected an ISO 8601 time in the dateline", time);
    report.drop("date", time);
  } else if (date !== null && date.value !== time) report.drop("date", time);
  const { authors, left } = readByline(byline.join(""));
  for (const { reason, text } of left) report.drop(reason, text);
  return { authors, timestamp: date?.value ?? null };
}
