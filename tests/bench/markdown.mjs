/**
 * Tables and figures as they are printed and as they stand in the documentation.
 */

/** Three digits that count: `0.0123`, `1.23`, `123`. */
export const figure = (number) =>
  number >= 100 ? Math.round(number).toLocaleString("en") : String(Number(number.toPrecision(3)));

export const times = (ratio) => `${ratio.toFixed(2)} ×`;

export const milliseconds = (number) => (number < 1 ? `${figure(number * 1000)} µs` : `${figure(number)} ms`);

export const kilobytes = (bytes) => `${figure(bytes / 1000)} kB`;

export const megabytes = (bytes) => `${figure(bytes / 1_000_000)} MB`;

/**
 * @param {readonly string[]} head the first column holds words, the others figures
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  const widths = head.map((title, i) => Math.max(4, title.length, ...rows.map((row) => row[i].length)));
  const line = (cells) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(" | ")} |`;
  const rule = widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
