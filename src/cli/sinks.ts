/**
 * Where results go beside the files of `--out`: standard output and the report.
 *
 * @module
 */

import { once } from "node:events";
import { closeSync, lstatSync, openSync, renameSync, writeSync } from "node:fs";
import type { Writable } from "node:stream";
import { temporaryFor } from "./outputs.ts";

/** Standard output, written no faster than it is read. */
export class OutputSink {
  /** Why nothing more can be written; `EPIPE` says that the reader has enough. */
  failure: NodeJS.ErrnoException | null = null;
  private readonly stream: Writable;

  constructor(stream: Writable) {
    this.stream = stream;
    stream.on("error", (error) => {
      this.failure ??= error;
    });
  }

  /** Writes the pieces; `false` if nothing more can be written. */
  async write(pieces: readonly Uint8Array[]): Promise<boolean> {
    for (const piece of pieces) {
      if (this.failure !== null) return false;
      // An error rejects as well; it is kept by the listener above.
      if (!this.stream.write(piece)) await once(this.stream, "drain").catch(() => {});
    }
    return this.failure === null;
  }

  /** Waits until all is written. */
  async flush(): Promise<void> {
    await new Promise<void>((resolve) => this.stream.write("", () => resolve()));
  }
}

/**
 * The report: whole lines, under a temporary name until it is closed. What is no plain file is written to as it is:
 * a device, a pipe, and a link such as `/dev/stderr`, in whose place no file must come to be.
 */
export class ReportFile {
  private readonly path: string;
  private readonly temporary: string | null;
  private readonly descriptor: number;
  private closed = false;

  /** @throws {Error} The system's error if the file cannot be made. */
  constructor(path: string) {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    this.path = path;
    this.temporary = stats === undefined || stats.isFile() ? temporaryFor(path, "report") : null;
    this.descriptor = openSync(this.temporary ?? path, "w");
  }

  /** @throws {Error} The system's error. */
  write(lines: string): void {
    const bytes = Buffer.from(lines);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at);
  }

  /** Gives the report its name. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    closeSync(this.descriptor);
    if (this.temporary !== null) renameSync(this.temporary, this.path);
  }
}
