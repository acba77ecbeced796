/**
 * Addresses of pictures: DW's image ids and renditions, proxies, templates, `srcset`.
 *
 * @module
 */
import type { Figure } from "../model/block.ts";
import { absoluteUrl } from "./address.ts";

/** A rendition family: DW's format ids count up from `first`, a width each. `ratio` is width by height, 0 for the original's. */
interface Family {
  readonly first: number;
  readonly ratio: number;
  readonly widths: readonly number[];
}

const WIDE: Family = { first: 600, ratio: 16 / 9, widths: [78, 201, 379, 545, 767, 1199, 1568, 1920] };
const SQUARE: Family = { first: 800, ratio: 1, widths: [50, 129, 352, 575, 767, 1024, 1400] };
const ORIGINAL: Family = { first: 900, ratio: 0, widths: [48, 375, 475, 600, 768, 960, 1110] };
const BANNER: Family = { first: 1000, ratio: 16 / 7, widths: [80, 576, 768, 992, 1200, 1408, 1600] };
const FAMILIES = [WIDE, SQUARE, ORIGINAL, BANNER];

/** Formats of the years before the families, by their width; the width of 401 varies, so it is left open. */
const LEGACY: Readonly<Record<string, readonly [Family, number]>> = {
  6: [WIDE, 940],
  103: [BANNER, 1024],
  301: [WIDE, 220],
  302: [WIDE, 460],
  303: [WIDE, 700],
  304: [WIDE, 940],
  401: [WIDE, 0],
};

const DW_IMAGE =
  /^(?:(?:(?:https?:)?\/\/(?:[a-z]+\.)?dw(?:-world)?\.(?:com|de))?\/)?image\/(?:\d*,\d*,)?(\d{1,15})_([^./?#,]*)(?:,\d*)?(\.\w+)?/i;
const TEMPLATE = /(?:\$|%24)(?:\{|%7B)formatId(?:\}|%7D)/i;
const PROXY = /^(?:https?:)?\/\/(?:images\.weserv|wsrv)\.nl\/?\?(?:[^#]*&)?url=([^&#]*)/i;
const PLACEHOLDER =
  /\/(?:blank|spacer|1x1|pixel|transparent|placeholder|lazy)[-_]?[\dx]*\.(?:gif|png|svg|jpe?g)(?:[?#]|$)/i;
const DW_HOST = /^https?:\/\/(?:[a-z]+\.)?dw(?:-world)?\.(?:com|de)(?:[/?#]|$)/i;

/** The address that a proxy fetches for the page; any other address as it is. */
function behindProxy(source: string): string {
  const target = PROXY.exec(source)?.[1];
  if (target === undefined) return source;
  let address = target;
  try {
    address = decodeURIComponent(target);
  } catch {
    // A stray percent sign: the address is meant as it stands.
  }
  address = address.trim().replace(/^ssl:/i, "");
  return address === "" || /^https?:\/\//i.test(address) ? address : `https://${address.replace(/^\/+/, "")}`;
}

function rendition(url: string): RegExpExecArray | null {
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
export function usableImage(source: string, base: string | null, format = "605"): string | null {
  const address = behindProxy(source.trim()).replace(TEMPLATE, format);
  if (address === "" || address.startsWith("#") || PLACEHOLDER.test(address)) return null;
  const dw = DW_IMAGE.exec(address);
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
  const candidate = /[\s,]*(\S+)/y;
  let best: string | null = null;
  let most = -1;
  for (let found = candidate.exec(srcset); found !== null; found = candidate.exec(srcset)) {
    const written = found[1] ?? "";
    const url = withoutCommas(written);
    let size = 1;
    // A comma directly after the address ends the candidate; otherwise its descriptor runs up to the next comma.
    if (url === written) {
      const comma = srcset.indexOf(",", candidate.lastIndex);
      const end = comma < 0 ? srcset.length : comma;
      size = Number.parseFloat(srcset.slice(candidate.lastIndex, end)) || 1;
      candidate.lastIndex = end;
    }
    if (url === "" || /^data:/i.test(url)) continue;
    if (size > most || (size === most && best !== null && isModern(best) && !isModern(url))) {
      best = url;
      most = size;
    }
  }
  return best;
}

function withoutCommas(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === ",") end--;
  return text.slice(0, end);
}

function isModern(url: string): boolean {
  return /\.(?:webp|avif)(?:[?#]|$)/i.test(url);
}

/** The family and width of a format id; width 0 where it is not known. */
function familyOf(format: string): readonly [Family, number] | null {
  const legacy = LEGACY[format];
  if (legacy !== undefined) return legacy;
  for (const family of FAMILIES) {
    const width = family.widths[Number(format) - family.first];
    if (width !== undefined) return [family, width];
  }
  return null;
}

/** Pixels of a DW picture, from the format id in its address; `null` where the format does not fix both. */
export function imageSize(url: string): { width: number; height: number } | null {
  const [family, width] = familyOf(rendition(url)?.[2] ?? "") ?? [ORIGINAL, 0];
  return width === 0 || family.ratio === 0 ? null : { width, height: Math.round(width / family.ratio) };
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
 * const { lead } = parseArticle(html);
 * if (lead !== null) imageUrl(lead, { width: 700 }); // "https://static.dw.com/image/63827569_604.jpg"
 * ```
 */
export function imageUrl(figure: Figure, options: { readonly width: number }): string | null {
  const { width } = options;
  if (!(Number.isFinite(width) && width > 0)) {
    throw new TypeError(`Expected a width in pixels, a positive finite number, found ${String(width)}`);
  }
  if (figure.id === null) return figure.src;
  const [, , format = "", extension = ".jpg"] = rendition(figure.src ?? "") ?? rendition(figure.sourceUrl ?? "") ?? [];
  const family = familyOf(format)?.[0] ?? byShape(figure) ?? ORIGINAL;
  const index = family.widths.findIndex((each) => each >= width);
  const step = index < 0 ? family.widths.length - 1 : index;
  return `https://static.dw.com/image/${figure.id}_${family.first + step}${extension}`;
}

/** The family whose proportions a picture of known size has. */
function byShape({ width, height }: Figure): Family | undefined {
  if (width === null || height === null || height === 0) return undefined;
  return FAMILIES.find(({ ratio }) => ratio !== 0 && Math.abs(width / height / ratio - 1) < 0.02);
}
