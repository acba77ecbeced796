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

/**
 * Reads a `<table>`; rows and cells without content are left out. Content outside cells keeps its place: before the
 * caption and the first row it comes before the table, later it has a cell of its own.
 */
export function readTable(element: Element, flow: Flow): void {
  const rows: TableRow[] = [];
  let caption: Caption | null = null;
  let stray: ChildNode[] = [];
  const placeStray = (): void => {
    if (rows.length === 0 && caption === null) flow.blocks(stray);
    else addRow([cellOf(stray, false, flow)], rows);
    stray = [];
  };
  const read = (nodes: readonly ChildNode[]): void => {
    for (const node of nodes) {
      if (!isTag(node)) stray.push(node);
      else if (node.name === "tr") {
        placeStray();
        addRow(cellsOf(node, flow), rows);
      } else if (GROUPS.has(node.name)) read(node.children);
      else if (node.name === "caption" && caption === null) {
        placeStray();
        caption = flow.caption(node.children);
      } else stray.push(node);
    }
  };
  read(element.children);
  placeStray();
  if (rows.length > 0 || caption !== null) flow.add({ type: "table", caption, children: rows });
}

function cellOf(nodes: readonly ChildNode[], header: boolean, flow: Flow): TableCell {
  return { type: "tableCell", header, children: flow.nested(nodes) };
}

function addRow(cells: readonly TableCell[], rows: TableRow[]): void {
  if (cells.some((cell) => cell.children.length > 0)) rows.push({ type: "tableRow", children: cells });
}

function cellsOf(row: Element, flow: Flow): TableCell[] {
  const cells: TableCell[] = [];
  let stray: ChildNode[] = [];
  const placeStray = (): void => {
    const cell = cellOf(stray, false, flow);
    if (cell.children.length > 0) cells.push(cell);
    stray = [];
  };
  for (const node of row.children) {
    if (isTag(node) && (node.name === "td" || node.name === "th")) {
      placeStray();
      cells.push(cellOf(node.children, node.name === "th", flow));
    } else stray.push(node);
  }
  placeStray();
  return cells;
}
