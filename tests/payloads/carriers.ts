/**
 * Documents of every layout with a text or an address in every place that holds one.
 *
 * @module
 */

/** What stands in a document: texts as markup, and the same as values of attributes and of JSON. */
export interface Cargo {
  /** Goes between tags. */
  readonly markup: string;
  /** Goes between double quotes. */
  readonly value: string;
  /** Goes into the strings of scripts, undisguised. */
  readonly raw: string;
  /** Goes between double quotes where an address is expected. */
  readonly address: string;
}

/** Data as a careful page puts it into a script. */
const script = (data: unknown): string => JSON.stringify(data).replaceAll("<", "\\u003c");

function mirrorBody({ markup, value, address }: Cargo): string {
  return [
    `<img src="https://images.weserv.nl/?url=api.dw.com/image/50000001_303.jpg" alt="${value}" title="${value}" width="100%"><div><small style="color: #999;">${markup}</small></div>`,
    `<p>${markup}</p>`,
    `<p><strong>${markup}</strong></p><p>Text <em>${markup}</em> text</p><h2>${markup}</h2>`,
    `<p>A <a href="${address}" rel="${value}" title="${value}">${markup}</a> link</p>`,
    `<img src="${address}" width="100%"><div><small>${markup}</small></div>`,
    `<h3>相关图集：${markup}</h3><div><img src="https://static.dw.com/image/50000002_303.jpg"><b>${markup}</b>：${markup}</div>`,
    `<ul><li>${markup}</li></ul><blockquote cite="${address}"><p>${markup}</p></blockquote>`,
    `<table><caption>${markup}</caption><tr><th>${markup}</th><td>${markup}</td></tr></table>`,
    `<video src="${address}" poster="${address}" controls></video><audio src="${address}"></audio>`,
    `<iframe src="${address}" title="${value}"></iframe><blockquote class="tweet embed" data-id="${value}"></blockquote>`,
    `<figure class="placeholder-image"><img data-id="${value}" data-url="${address}" src="" alt="${value}"><figcaption class="img-caption">${markup}<small class="copyright">Image: ${markup}</small></figcaption></figure>`,
    `<p id="${value}" class="${value}" lang="${value}" dir="${value}">${markup}<code>${markup}</code><sup>${markup}</sup></p>`,
    `<p>The end.</p>`,
  ].join("");
}

function mirror(cargo: Cargo): string {
  const title = cargo.raw.replace(/[\r\n]+/g, " ").replace(/[[\]\\]/g, "\\$&");
  return `<!--1669047424000-->\n[${title}](https://www.dw.com/en/a-title/a-60000001)\n------\n\n<div><i>${cargo.markup}<br>2022-11-21T06:15:49.017Z</i></div>${mirrorBody(cargo)}\n`;
}

function web(cargo: Cargo): string {
  const { markup, value, raw, address } = cargo;
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: raw,
    description: raw,
    author: [{ "@type": "Person", name: raw, url: raw }],
    image: [raw],
    datePublished: "2022-11-21T06:15:49.017Z",
    mainEntityOfPage: { "@id": raw },
    keywords: [raw],
  };
  const state = {
    ROOT_QUERY: { 'content({"id":60000001,"lang":"ENGLISH"})': { __ref: "Article:60000001" } },
    "Article:60000001": {
      id: 60000001,
      title: raw,
      teaser: raw,
      permaLinkUrl: raw,
      canonicalUrl: raw,
      persons: [{ __ref: "Person:1" }],
      mainContentImageLink: { description: raw, target: { __ref: "Image:50000001" } },
    },
    "Person:1": { fullName: raw, namedUrl: raw },
    "Image:50000001": { id: 50000001, staticUrl: raw, licenserSupplement: raw, name: raw },
    'ContentLink:{"targetId":50000004}': { targetId: 50000004, description: raw, additionalInformation: raw },
  };
  return `<!DOCTYPE html><html lang="en" dir="ltr"><head><title>${markup}</title><meta name="description" content="${value}"><meta property="og:title" content="${value}"><meta property="og:image" content="${address}"><link rel="canonical" href="https://www.dw.com/en/a-title/a-60000001"><meta name="keywords" content="${value}"><script type="application/ld+json">${script(data)}</script></head><body><main id="main-content"><article><header><div class="kicker"><span data-tracking-name="content-detail-kicker"><a href="${address}">${markup}</a></span></div><h1>${markup}</h1><div class="author-details"><a class="author-link" href="${address}">${markup}</a><span class="extra-info">${markup}</span></div><div class="time-area"><span class="publication"><time>11/21/2022</time></span></div><p class="teaser-text">${markup}</p></header><figure><img src="" srcset="${address} 379w" alt="${value}"><figcaption>${markup}<small class="copyright">Image: ${markup}</small></figcaption></figure><div class="rich-text" data-tracking-name="rich-text">${mirrorBody(cargo)}</div></article></main><script>window.__APOLLO_STATE__=${script(state)};</script></body></html>`;
}

function legacy(cargo: Cargo): string {
  const { markup, value, address } = cargo;
  return `<!DOCTYPE html><html lang="en"><head><title>${markup}</title><meta name="keywords" content="${value}"><meta property="og:title" content="${value}"><link rel="canonical" href="https://www.dw.com/en/a-title/a-60000001"></head><body id="html_body"><div id="bodyMover"><div id="bodyContent"><div class="col3"><h4 class="artikel">${markup}</h4><h1>${markup}</h1><p class="intro">${markup}</p><div class="picBox full"><a class="overlayLink" href="#" link="${address}"><img itemprop="image" src="${address}" alt="${value}" title="${value} (${value})"></a><p>${markup}</p></div><div class="group"><div class="longText">${mirrorBody(cargo)}</div></div><ul class="smallList"><li><strong>Author</strong> ${markup}</li><li><strong>Date</strong> 21.11.2022</li><li><strong>Keywords</strong> <a href="${address}">${markup}</a></li><li><strong>Permalink</strong> ${markup}</li></ul></div></div></div></body></html>`;
}

function amp(cargo: Cargo): string {
  return web(cargo)
    .replace("<html ", "<html amp ")
    .replace(/<img ([^<>]*)>/g, "<amp-img $1></amp-img>");
}

/** How a document of each layout is made of its cargo. */
export const CARRIERS = { mirror, web, legacy, amp, fragment: mirrorBody } as const;

export type Carrier = keyof typeof CARRIERS;

/** The names of all carriers. */
export const carriers = Object.keys(CARRIERS).filter((name): name is Carrier => name in CARRIERS);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const HARMLESS = "https://www.dw.com/en/harmless/a-60000007";

/** A text that stands everywhere as text: escaped as a careful page escapes it. */
export function asText(text: string): Cargo {
  return { markup: escaped(text), value: escaped(text), raw: text, address: HARMLESS };
}

/** A text that stands everywhere as a careless page would write it. */
export function asMarkup(text: string): Cargo {
  return { markup: text, value: text, raw: text, address: text };
}

/** An address in every place for one. */
export function asAddress(address: string): Cargo {
  return { markup: "some text", value: "some text", raw: address, address: escaped(address) };
}
