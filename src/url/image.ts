/**
 * Addresses of pictures: DW's image ids and renditions, proxies, templates, `srcset`.
 *
 * @module
 */
import type { Figure } from "../model/block.ts";
import { absoluteUrl } from "./address.ts";

/** A rendition family: its first format id, its proportions (width by height, 0 for the original's), the widths of its formats. */
type Family = readonly [first: number, ratio: number, widths: readonly number[]];

const WIDE: Family = [600, 16 / 9, [78, 201, 379, 545, 767, 1199, 1568, 1920]];
const ORIGINAL: Family = [900, 0, [48, 375, 475, 600, 768, 960, 1110]];
const BANNER: Family = [1000, 16 / 7, [80, 576, 768, 992, 1200, 1408, 1600]];
const FAMILIES: readonly Family[] = [WIDE, [800, 1, [50, 129, 352, 575, 767, 1024, 1400]], ORIGINAL, BANNER];

/** Formats of the years before the families, most of them 16:9, by their width; that of 401 varies, so it is left open. */
const LEGACY: Readonly<Record<string, number>> = { 6: 940, 103: 1024, 301: 220, 302: 460, 303: 700, 304: 940, 401: 0 };

const DW_IMAGE =
  /^(?:(?:(?:https?:)?\/\/(?:[a-z]+\.)?dw(?:-world)?\.(?:com|de))?\/)?image\/(?:\d*,\d*,)?(\d{1,15})_([^./?#,]*)(?:,\d*)?(\.\w+)?/i;
const TEMPLATE = /(?:\$|%24)(?:\{|%7B)formatId(?:\}|%7D)/gi;
const PROXY = /^(?:https?:)?\/\/(?:images\.weserv|wsrv)\.nl\/?\?(?:[^#]*&)?url=([^&#]*)/i;
const PLACEHOLDER =
  /\/(?:blank|spacer|1x1|pixel|transparent|placeholder|lazy)[-_]?[\dx]*\.(?:gif|png|svg|jpe?g)(?:[?#]|$)/i;
const DW_HOST = /^https?:\/\/(?:[a-z]+\.)?dw(?:-world)?\.(?:com|de)(?:[/?#]|$)/i;

/** The address that a proxy fetches for the page; any other address as it is. */
function behindProxy(source: string): string {
  if (!source.includes("url=")) return source;
  const target = PROXY.exec(source)?.[1];
  if (target === undefined) return source;
  let address = target;
  try {
    if (target.includes("%")) address = decodeURIComponent(target);
  } catch {
    // A stray percent sign: the address is meant as it stands.
  }
  address = address.trim().replace(/^ssl:/i, "");
  return address === "" || /^https?:\/\//i.test(address) ? address : `https://${address.replace(/^\/+/, "")}`;
}

function rendition(url: string): RegExpExecArray | null {
  // Said here too, since most addresses are those of pages.
  if (!url.includes("image")) return null;
  return DW_IMAGE.exec(behindProxy(url.trim()));
}

/** DW's id of a picture (`"63827569"`) from its address, proxied, relative or template; `null` for other pictures. */
export function imageId(url: string): string | null {
  return rendition(url)?.[1] ?? null;
}

/**
 * The address under which a picture can be fetched: proxies undone, templates filled in, relative paths resolved.
 *
 * @param format DW's format id for a `${formatId}` template; the default is the 1199 pixels wide 16:9 picture.
 * @returns `null` for data addresses, placeholders, and what cannot be resolved.
 */
export function usableImage(source: string | null, base: string | null, format = "605"): string | null {
  const address = behindProxy((source ?? "").trim()).replace(TEMPLATE, format);
  const dw = DW_IMAGE.exec(address);
  if (address === "" || address.startsWith("#") || (dw === null && PLACEHOLDER.test(address))) return null;
  if (dw !== null && /^\/?image/i.test(address) && (base === null || DW_HOST.test(base))) {
    return `https://static.dw.com/image/${dw[1]}_${dw[2]}${dw[3] ?? ".jpg"}`;
  }
  const absolute = absoluteUrl(address, base);
  return absolute !== null && /^https?:/i.test(absolute) ? absolute : null;
}

/**
 * The address of the largest picture of a `srcset`, as written; of equally large ones the first that is no WebP or AVIF.
 *
 * @returns `null` where the attribute names no picture.
 */
export function largestOfSrcset(srcset: string): string | null {
  // An address can hold commas, but not end in one: there, the candidate ends without a descriptor.
  const candidate = /[\s,]*([^\s,]\S*)(?:(?<=,)|([^,]*))/y;
  let best: string | null = null;
  let most = -1;
  for (let found = candidate.exec(srcset); found !== null; found = candidate.exec(srcset)) {
    const [, written = "", descriptor = ""] = found;
    const url = written.slice(0, written.length - trailingCommas(written));
    const size = Number.parseFloat(descriptor) || 1;
    if (/^data:/i.test(url)) continue;
    if (size > most || (size === most && best !== null && isModern(best) && !isModern(url))) {
      best = url;
      most = size;
    }
  }
  return best;
}

function trailingCommas(text: string): number {
  let count = 0;
  while (text.endsWith(",", text.length - count)) count++;
  return count;
}

function isModern(url: string): boolean {
  return /\.(?:webp|avif)(?:[?#]|$)/i.test(url);
}

/** The family and width of a format id; width 0 where it is not known. */
function formatOf(format: string): readonly [Family, number] | null {
  const legacy = LEGACY[format];
  if (legacy !== undefined) return [format === "103" ? BANNER : WIDE, legacy];
  for (const family of FAMILIES) {
    const width = family[2][Number(format) - family[0]];
    if (width !== undefined) return [family, width];
  }
  return null;
}

/** What the address of a picture says of it. */
export interface ImageFacts {
  /** DW's id of the picture. */
  readonly id: string | null;
  /** Pixels, from the format id; both or none. */
  readonly width: number | null;
  readonly height: number | null;
}

/** What the address of a picture says; nothing of a picture that is not DW's. */
export function imageFacts(url: string): ImageFacts {
  const [, id = null, format = ""] = rendition(url) ?? [];
  const [[, ratio], width] = formatOf(format) ?? [ORIGINAL, 0];
  const sized = width !== 0 && ratio !== 0;
  return { id, width: sized ? width : null, height: sized ? Math.round(width / ratio) : null };
}

/**
 * The address of the smallest DW rendition of a picture that is at least `width` pixels wide, with the same aspect
 * ratio; the widest where none is wide enough. A picture whose aspect ratio is not known keeps its original proportions.
 * A picture that is not DW's has no renditions: its `src` comes back unchanged.
 *
 * @throws TypeError for a width that is not a positive finite number.
 *
 * @example
 * ```ts
 * import { imageUrl, parseArticle } from "dw-article";
 *
 * const { lead } = parseArticle('<img src="https://static.dw.com/image/90000002_605.jpg"><p>Nobody sails.</p>');
 * if (lead !== null) imageUrl(lead, { width: 500 }); // "https://static.dw.com/image/90000002_603.jpg"
 * ```
 */
export function imageUrl(figure: Figure, options: { readonly width: number }): string | null {
  const { width } = options;
  if (!(Number.isFinite(width) && width > 0)) {
    throw new TypeError(`Expected a width in pixels, a positive finite number, found ${String(width)}`);
  }
  if (figure.id === null) return figure.src;
  const [, , format = "", extension = ".jpg"] = rendition(figure.src ?? "") ?? rendition(figure.sourceUrl ?? "") ?? [];
  const shape = (figure.width ?? 0) / (figure.height ?? 1);
  const [first, , widths] =
    formatOf(format)?.[0] ?? FAMILIES.find(([, ratio]) => Math.abs(shape / ratio - 1) < 0.02) ?? ORIGINAL;
  const step = widths.findIndex((each) => each >= width);
  return `https://static.dw.com/image/${figure.id}_${first + (step < 0 ? widths.length - 1 : step)}${extension}`;
}
