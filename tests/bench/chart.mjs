/**
 * A chart of how long everything takes on a full page, on a logarithmic scale.
 */

const WIDTH = 760;
const LEFT = 250;
const RIGHT = 90;
const TOP = 64;
const ROW = 34;
const BOTTOM = 54;

const STYLE = `
.back{fill:#fff;stroke:#d0d7de}.grid{stroke:#d8dee4}.one{stroke:#57606a;stroke-dasharray:4 3}
text{font:14px system-ui,"Segoe UI",Helvetica,Arial,sans-serif;fill:#1f2328}
.value{paint-order:stroke;stroke:#fff;stroke-width:6px}.head{font-size:16px;font-weight:600}.minor{font-size:12px;fill:#57606a}.own text{font-weight:600}
.stem{stroke:#8c959f;stroke-width:2}.dot{fill:#57606a}.own .dot{fill:#0550ae}.own .stem{stroke:#0550ae}
@media (prefers-color-scheme:dark){
.value{stroke:#0d1117}.back{fill:#0d1117;stroke:#30363d}.grid{stroke:#21262d}.one{stroke:#9198a1}text{fill:#e6edf3}.minor{fill:#9198a1}
.stem{stroke:#6e7681}.dot{fill:#9198a1}.own .dot{fill:#79c0ff}.own .stem{stroke:#79c0ff}
}`;

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const round = (number) => Number(number.toFixed(1));
const label = (ratio) => `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(ratio < 1 ? 2 : 1)} ×`;

/**
 * @param {readonly { name: string, ratio: number, own: boolean }[]} rows `ratio`: to `parseDocument`
 * @returns {string} an SVG file
 */
export function chart(rows) {
  const low = Math.floor(Math.log10(Math.min(1, ...rows.map(({ ratio }) => ratio))));
  const high = Math.ceil(Math.log10(Math.max(10, ...rows.map(({ ratio }) => ratio))));
  const height = TOP + rows.length * ROW + BOTTOM;
  const x = (ratio) => round(LEFT + ((Math.log10(ratio) - low) / (high - low)) * (WIDTH - LEFT - RIGHT));
  const end = height - BOTTOM;
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
  const grid = ticks.map((tick) => {
    const name = tick === 1 ? "one" : "grid";
    return (
      `<line class="${name}" x1="${x(tick)}" x2="${x(tick)}" y1="${TOP - 8}" y2="${end}"/>` +
      `<text class="minor" x="${x(tick)}" y="${end + 18}" text-anchor="middle">${Number(tick.toPrecision(1))} ×</text>`
    );
  });
  const marks = rows.map(({ name, ratio, own }, i) => {
    const y = TOP + i * ROW + ROW / 2;
    return (
      `<g${own ? ' class="own"' : ""}><text x="${LEFT - 14}" y="${y + 5}" text-anchor="end">${escape(name)}</text>` +
      `<line class="stem" x1="${LEFT}" x2="${x(ratio)}" y1="${y}" y2="${y}"/>` +
      `<circle class="dot" cx="${x(ratio)}" cy="${y}" r="6"/>` +
      `<text class="value" x="${round(x(ratio) + 14)}" y="${y + 5}">${label(ratio)}</text></g>`
    );
  });
  const spoken = rows.map(({ name, ratio }) => `${name} ${label(ratio)}`).join(", ");
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc">`,
    '<title id="title">Time to read a full page, in multiples of htmlparser2.parseDocument</title>',
    `<desc id="desc">${escape(spoken)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="back" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8"/>`,
    '<text class="head" x="20" y="32">Time to read a full page</text>',
    `<text class="minor" x="${WIDTH - 20}" y="32" text-anchor="end">shorter is faster; logarithmic</text>`,
    ...grid,
    ...marks,
    `<text class="minor" x="20" y="${height - 12}">Geometric means over the pages, in multiples of htmlparser2.parseDocument</text>`,
    "</svg>",
  ].join("\n")}\n`;
}
