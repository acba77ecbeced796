/**
 * The mirror export: a Markdown title line and an HTML fragment.
 *
 * @module
 */

import { readBody } from "../../body/build.ts";
import type { BodyRules } from "../../body/flow.ts";
import { toSections } from "../../body/sections.ts";
import type { ChildNode } from "../../dom/nodes.ts";
import { isTag, isText, textOf } from "../../dom/query.ts";
import { parseHtml } from "../../dom/tree.ts";
import type { ArticleContent } from "../../model/index.ts";
import { assemble, takeLead } from "../../page/assemble.ts";
import { reportDepth } from "../../page/depth.ts";
import { baseOf, sourceOfBody } from "../../page/page.ts";
import type { Report } from "../../report.ts";
import { isBlank } from "../../text/whitespace.ts";
import { DW_BASE } from "../../url/address.ts";
import { contentId, languageFromUrl } from "../../url/dw.ts";
import { isSafeUrl } from "../../url/safe.ts";
import type { LayoutReader, Source } from "../reader.ts";
import { readDateline } from "./dateline.ts";
import { hasFrame, readFrame } from "./frame.ts";

const RULES: BodyRules = { hooks: new Map(), boldHeadings: true, exportForm: true };

/** How a frame may begin. */
const FRAME = /^\s*(?:<!--\s*\d|\[|---)/;
const DATELINE = /^\s*<div>\s*<i>[^<]{0,300}<br\s*\/?>\s*\d{4}-\d\d-\d\dT/i;
const MARKUP = /<(?:!doctype|html|head|body)[\s>]/i;

/** The feed service's own promotion, in both scripts; it begins after a rule. */
const FOOTER = /^\s*(?:获取|獲取)更多RSS[：:]/;

function isRule(node: ChildNode | undefined): boolean {
  return node !== undefined && isTag(node) && node.name === "hr";
}

/** The body without the footer that the feed service puts behind it. */
function withoutFooter(nodes: readonly ChildNode[], report: Report): readonly ChildNode[] {
  let end = nodes.length;
  while (end > 0 && isUnseen(nodes[end - 1])) end--;
  const footer = nodes[end - 1];
  if (footer === undefined || !isTag(footer) || footer.name !== "div" || !FOOTER.test(textOf(footer))) return nodes;
  report.drop("footer", textOf(footer));
  end--;
  while (end > 0 && (isUnseen(nodes[end - 1]) || isRule(nodes[end - 1]))) end--;
  return nodes.slice(0, end);
}

function isUnseen(node: ChildNode | undefined): boolean {
  return node !== undefined && (isText(node) ? isBlank(node.data) : isTag(node) && node.name === "br");
}

function read({ html, url: known, report }: Source): ArticleContent {
  const frame = readFrame(html);
  const tree = parseHtml(html, { start: frame.end });
  reportDepth(tree, report);
  const first = tree.root.children.findIndex((node) => !isText(node) || !isBlank(node.data));
  const dateline = readDateline(tree.root.children[first], report);
  const nodes = withoutFooter(tree.root.children.slice(dateline === null ? 0 : first + 1), report);
  const url = [frame.url, known].find((address) => address !== null && isSafeUrl(address)) ?? null;
  if (frame.url !== null && !isSafeUrl(frame.url)) {
    report.warn("UNSAFE_URL", "expected an http or https address of the article", frame.url);
  }
  const drafts = readBody(nodes, {
    rules: RULES,
    report,
    base: baseOf(url, DW_BASE),
    mixed: tree.mixed,
    facts: null,
    title: frame.title,
  });
  const { lead, sections } = takeLead(toSections(drafts, RULES.boldHeadings));
  return assemble("mirror", {
    id: url === null ? null : contentId(url),
    url,
    language: url === null ? null : languageFromUrl(url),
    title: frame.title,
    authors: dateline?.authors ?? [],
    source: sourceOfBody(sections),
    timestamp: dateline?.timestamp ?? frame.timestamp,
    archived: frame.archived,
    lead,
    sections,
  });
}

function matches(html: string): boolean {
  return FRAME.test(html) ? hasFrame(html) : DATELINE.test(html) && !MARKUP.test(html.slice(0, 2000));
}

/** The layout `mirror`. */
export const mirror: LayoutReader = {
  layout: "mirror",
  matches,
  read,
};
