/**
 * Resolving addresses.
 *
 * @module
 */
import { isSafeUrl } from "./safe.ts";

/** What relative links of a DW page are relative to where the page's own address is unknown. */
export const DW_BASE = "https://www.dw.com/";

/** Absolute addresses that need no normalising: a plain host, and characters that RFC 3986 allows. */
const AS_WRITTEN =
  /^(?:https?:\/\/[a-z0-9.-]+(?::\d+)?(?:[/?#][\w\-.~:/?#[\]@!$&'()*+,;=%]*)?|mailto:[\w\-.~?@!$&'*+=%]+)$/i;

/** Scheme, user, host and port of an address; the group is the host. */
export const AUTHORITY = /^(?:https?:)?\/\/(?:[^/?#\\]*@)?([^/?#\\:]*)(?::\d*)?/i;

function resolve(href: string, base: string | null): string | null {
  try {
    return new URL(href, base ?? undefined).href;
  } catch {
    return null;
  }
}

/**
 * An address made absolute. A well-formed absolute one comes back as it is written, any other as the URL standard
 * spells it. Without a base, a relative address comes back as it is written. Never throws.
 *
 * @returns `null` where there is no address, it cannot be resolved, or it may not become a link.
 */
export function absoluteUrl(href: string | null | undefined, base: string | null): string | null {
  const trimmed = href?.trim() ?? "";
  if (AS_WRITTEN.test(trimmed)) return trimmed;
  if (trimmed === "" || !isSafeUrl(trimmed)) return null;
  const whole = trimmed.startsWith("//") ? `https:${trimmed}` : trimmed;
  // Without a base, trying would throw: a page of many relative links would spend its time on exceptions.
  if (base === null && !/^[a-z][a-z\d+.-]*:/i.test(whole)) return whole;
  const resolved = resolve(whole, base) ?? resolve(whole, null);
  return resolved !== null && isSafeUrl(resolved) ? resolved : null;
}
