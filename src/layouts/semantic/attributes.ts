/**
 * What attributes of the library's own HTML say.
 *
 * @module
 */
import type { Element } from "../../dom/nodes.ts";
import { attr } from "../../dom/query.ts";
import type { LinkKind, ParagraphRole } from "../../model/index.ts";
import { LINK_KINDS, PARAGRAPH_ROLES } from "../../model/names.ts";
import type { Report } from "../../report.ts";
import { isSafeUrl } from "../../url/safe.ts";

/** The role of a paragraph; `body` where none is written. */
export function roleOf(element: Element | null): ParagraphRole {
  return PARAGRAPH_ROLES.find((role) => role === element?.attribs["data-role"]) ?? "body";
}

/** The kind of a link; `external` where none is written. */
export function linkKindOf(element: Element): LinkKind {
  return LINK_KINDS.find((kind) => kind === element.attribs["data-kind"]) ?? "external";
}

/** A number that is at least `least`; `null` where there is none. */
export function numberOf(element: Element, name: string, least = Number.NEGATIVE_INFINITY): number | null {
  const value = Number(attr(element, name) || Number.NaN);
  return Number.isFinite(value) && value >= least ? value : null;
}

/** An address; `null`, and a warning, where it must not be followed. */
export function urlOf(element: Element | null, name: string, report: Report): string | null {
  const url = element && attr(element, name);
  if (url === null || isSafeUrl(url)) return url;
  report.warn("UNSAFE_URL", `expected an http, https, mailto or relative address in ${name}; it is left out`, url);
  return null;
}

const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\.\d{3}Z)?$/;

/** A UTC instant to the millisecond or a day; `null`, and a warning, for anything else. */
export function dateOf(value: string | null, report: Report): string | null {
  if (value === null) return null;
  const time = DATE.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
  report.warn("INVALID_DATE", "expected a day or a UTC instant to the millisecond (ISO 8601)", value);
  return null;
}
