/**
 * Documents for the command line: as many different mirror exports as wanted, invented sentence by sentence.
 *
 * @module
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SENTENCES = [
  "The ferry to the outer islands left an hour late because a crate of lemons had burst on the quay.",
  "Nobody on the council could say who had ordered the second clock tower, or why it ran backwards.",
  "A retired tram driver keeps the only map of the old lines in a biscuit tin under his bed.",
  "“We measured the well three times, and it was deeper every time,” the surveyor said.",
  "The orchestra rehearsed in the swimming hall, where every note came back twice.",
  "By noon the market had run out of plums, and by one o'clock out of patience.",
  "Der Leuchtturmwärter züchtet nebenbei Kürbisse und führt darüber genau Buch.",
  "港口的鐘在黎明前響了三次，漁民卻一個也沒有醒來。",
];

function sentences(seed: number, count: number): string {
  return Array.from({ length: count }, (_, at) => SENTENCES[(seed * 7 + at * 3) % SENTENCES.length]).join(" ");
}

/** An export of about 5 kB; every number gives another one. */
export function exportText(number: number): string {
  const id = 50_000_000 + number;
  const parts = Array.from({ length: 8 }, (_, at) => {
    const paragraph = `<p>${sentences(number + at, 4)} <a href="https://www.dw.com/en/a-story/a-${id + at + 1}">More</a></p>`;
    if (at % 4 === 1) return `<p><strong>Part ${at} of ${number}</strong></p>${paragraph}`;
    if (at % 4 !== 3) return paragraph;
    const image = `https://images.weserv.nl/?url=static.dw.com/image/${id + at}_303.jpg`;
    const caption = `<div><small style="color: #999;">Picture ${at} of ${number}</small></div>`;
    return `<img src="${image}" width="100%">${caption}${paragraph}`;
  });
  const head = `<!--${1_650_000_000_000 + number * 1000}-->\n[Story ${number}](https://www.dw.com/en/story-${number}/a-${id})\n------\n\n`;
  return `${head}<div><i>Ada Quill<br>2022-04-15T05:20:00.000Z</i></div>${parts.join("")}\n`;
}

/** Writes `count` exports into `folder`, a hundred to a folder, and returns their paths below it. */
export function writeExports(folder: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    const group = String(Math.floor(number / 100)).padStart(3, "0");
    const name = `${String(number).padStart(6, "0")}.md`;
    mkdirSync(join(folder, group), { recursive: true });
    writeFileSync(join(folder, group, name), exportText(number));
    return join(group, name);
  });
}
