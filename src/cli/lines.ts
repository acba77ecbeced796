/**
 * Cuts a stream of bytes into batches of whole lines.
 *
 * Each batch holds the lines that a chunk completed, no more: a program that writes one line and waits for its answer
 * gets it, while a fast one fills the pipe and with it the chunks. Only the end of a line is looked for, in bytes, so
 * that no character is ever split and the thread that reads is not the one that decodes.
 *
 * @module
 */
import type { Task } from "./task.ts";

/** Bytes of the longest line that is read: the longest article with every character as a JSON escape, and some more. */
export const LONGEST_LINE = 128 * 1024 * 1024;

const LINE_FEED = 10;

/** An unfinished line. Its pieces are joined once, when it ends. */
class Carry {
  bytes = 0;
  private pieces: Uint8Array[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Whether the line is too long; its bytes are counted then, and not kept. */
  get oversize(): boolean {
    return this.bytes > this.limit;
  }

  add(piece: Uint8Array): void {
    this.bytes += piece.length;
    if (this.oversize) this.pieces = [];
    else if (piece.length > 0) this.pieces.push(piece);
  }

  /** The line and what follows it, in memory of their own, which can go to another thread; begins the next line. */
  take(rest: Uint8Array): Uint8Array<ArrayBuffer> {
    const joined = new Uint8Array(this.bytes + rest.length);
    let at = 0;
    for (const piece of [...this.pieces, rest]) {
      joined.set(piece, at);
      at += piece.length;
    }
    this.drop();
    return joined;
  }

  drop(): void {
    this.bytes = 0;
    this.pieces = [];
  }
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

/**
 * The lines of a stream as tasks, each with the number of its first line. The last line needs no line break.
 *
 * @param source Chunks of bytes, cut anywhere.
 * @param limit Bytes of the longest line; a longer one becomes an `oversize` task.
 */
export async function* readLines(source: AsyncIterable<Uint8Array>, limit = LONGEST_LINE): AsyncGenerator<Task> {
  const carry = new Carry(limit);
  let line = 1;
  for await (const chunk of source) {
    let rest = chunk;
    const end = rest.indexOf(LINE_FEED) + 1;
    if (end > 0) {
      // The line that was begun before this chunk; only it can be too long.
      if (carry.bytes + end > limit) {
        yield { kind: "oversize", line, bytes: carry.bytes + end - 1 };
        carry.drop();
        rest = rest.subarray(end);
        line++;
      }
      const last = rest.lastIndexOf(LINE_FEED) + 1;
      if (last > 0) {
        const bytes = carry.take(rest.subarray(0, last));
        yield { kind: "lines", bytes, first: line };
        line += countLines(rest.subarray(0, last));
        rest = rest.subarray(last);
      }
    }
    carry.add(rest);
  }
  if (carry.oversize) yield { kind: "oversize", line, bytes: carry.bytes };
  else if (carry.bytes > 0) yield { kind: "lines", bytes: carry.take(new Uint8Array()), first: line };
}
