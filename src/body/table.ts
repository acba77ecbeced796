/**
 * Tables.
 *
 * @module
 */
import type { ChildNode, Element } from "../dom/nodes.ts";
import { isTag } from "../dom/query.ts";
import type { Caption, TableCell, TableRow } from "../model/index.ts";
import type { Flow } from "./flow.ts";

const GROUPS: ReadonlySet<string> = new Set(["thead", "tbody", "tfoot", "colgroup"]);

/** Reads a `<table>`; rows and cells without content are left out, and content outside cells comes before it. */
export function readTable(element: Element, flow: Flow): void {
  const rows: TableRow[] = [];
  let caption: Caption | null = null;
  const stray: ChildNode[] = [];
  const read = (nodes: readonly ChildNode[]): void => {
    for (const node of nodes) {
      if (!isTag(node)) stray.push(node);
      else if (node.name === "tr") readRow(node, rows, stray, flow);
      else if (GROUPS.has(node.name)) read(node.children);
      else if (node.name === "caption" && caption === null) caption = flow.caption(node.children);
      else stray.push(node);
    }
  };
  read(element.children);
  flow.blocks(stray);
  if (rows.length > 0 || caption !== null) flow.add({ type: "table", caption, children: rows });
}

function readRow(element: Element, rows: TableRow[], stray: ChildNode[], flow: Flow): void {
  const cells: TableCell[] = [];
  for (const node of element.children) {
    if (isTag(node) && (node.name === "td" || node.name === "th")) {
      cells.push({ type: "tableCell", header: node.name === "th", children: flow.nested(node.children) });
    } else stray.push(node);
  }
  if (cells.some((cell) => cell.children.length > 0)) rows.push({ type: "tableRow", children: cells });
}
