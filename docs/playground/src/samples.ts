/**
 * Samples to begin with: invented articles from the library's own fixtures. Each is loaded when it is picked.
 *
 * @module
 */

/** A page to try the library on. */
export interface Sample {
  readonly label: string;
  readonly load: () => Promise<{ readonly default: string }>;
  /** The address that belongs to it, where the page itself does not tell. */
  readonly url?: string;
}

/** The samples in the order of the list. */
export const SAMPLES: readonly Sample[] = [
  { label: "dw.com 2026, a whole page", load: () => import("../../../fixtures/web/full-page-2026/source.html") },
  {
    label: "dw.com 2023, two authors, films",
    load: () => import("../../../fixtures/web/two-authors-2023/source.html"),
  },
  { label: "dw.com 2024, lists and tables", load: () => import("../../../fixtures/web/blocks-2024/source.html") },
  { label: "dw.com 2024, embeds", load: () => import("../../../fixtures/web/embeds-2024/source.html") },
  { label: "dw.com 2025, Arabic", load: () => import("../../../fixtures/web/arabic-2025/source.html") },
  { label: "dw.com 2013, a whole page", load: () => import("../../../fixtures/legacy/full-page-2013/source.html") },
  { label: "dw.com 2020, a gallery", load: () => import("../../../fixtures/legacy/gallery-video-2020/source.html") },
  { label: "dw.com 2017, an interview", load: () => import("../../../fixtures/legacy/interview-2017/source.html") },
  { label: "AMP 2025, its own elements", load: () => import("../../../fixtures/amp/raft-2025/source.html") },
  { label: "Mirror, Traditional Chinese", load: () => import("../../../fixtures/mirror/traditional/source.md") },
  { label: "Mirror, both Chinese scripts", load: () => import("../../../fixtures/mirror/mixed-scripts/source.md") },
  { label: "Mirror, unsafe links", load: () => import("../../../fixtures/mirror/links-unsafe/source.md") },
  {
    label: "Bare body, as the JSON interface has it",
    load: () => import("../../../fixtures/fragment/json-text/source.html"),
    url: "https://www.dw.com/de/die-f%C3%A4hre-um-sechs/a-68250110",
  },
  {
    label: "Own HTML, edited by hand",
    load: () => import("../../../fixtures/semantic/edited-by-hand/source.html"),
  },
  { label: "dw.com 2024, cut in the middle", load: () => import("../../../fixtures/web/cut-in-body/source.html") },
];
