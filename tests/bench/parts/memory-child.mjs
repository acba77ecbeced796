/**
 * Reads one document in a process of its own, run with `--trace-gc`: everything between the two marks is its doing.
 */
import { readFileSync, writeSync } from "node:fs";
import { library } from "../library.mjs";

const html = readFileSync(process.argv[2], "utf8");
// What is compiled and kept for good is no part of what a document costs.
for (let i = 0; i < 50; i++) library.parseArticle(html.slice(0, 20_000));

globalThis.gc();
const { heapUsed: baseline } = process.memoryUsage();
writeSync(1, "\nBEGIN\n");
const article = library.parseArticle(html);
const { heapUsed } = process.memoryUsage();
writeSync(1, "\nEND\n");
globalThis.gc();
const { heapUsed: kept } = process.memoryUsage();
writeSync(1, `\n${JSON.stringify({ baseline, heapUsed, kept, paragraphs: article.paragraphs.length })}\n`);
