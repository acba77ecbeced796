/**
 * Standard error: messages, and a progress bar where it is a terminal.
 *
 * @module
 */

/** What is used of standard error. */
export interface ErrorStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const BAR = 24;
const REDRAW = 100;

const wholeNumber = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** `1234567` as `1,234,567`. */
export function formatCount(count: number): string {
  return wholeNumber.format(count);
}

/** Seconds as `0:07`, `12:30` or `3:00:05`. */
export function formatDuration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}

/** `text` with its control characters made visible: names and messages can come from strangers. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** How far a run is. */
export interface Standing {
  readonly done: number;
  readonly failed: number;
  /** How many documents there are, as soon as they are counted. */
  readonly total: number | null;
  /** Seconds since the start. */
  readonly seconds: number;
}

/** The line that tells how far a run is, at most `width` wide. */
export function progressLine({ done, failed, total, seconds }: Standing, width: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const parts: string[] = [];
  if (total === null) parts.push(`${formatCount(done)} documents`);
  else {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const full = Math.round(share * BAR);
    parts.push(`[${"#".repeat(full)}${".".repeat(BAR - full)}] ${Math.floor(share * 100)}%`);
    parts.push(`${formatCount(done)}/${formatCount(total)}`);
  }
  parts.push(`${formatCount(rate)}/s`);
  if (total !== null && rate > 0) parts.push(`${formatDuration(Math.max(0, total - done) / rate)} left`);
  if (failed > 0) parts.push(`${formatCount(failed)} failed`);
  return parts.join("  ").slice(0, width);
}

/** Standard error. The progress line stands below all messages and is redrawn at most ten times a second. */
export class Terminal {
  private readonly stream: ErrorStream;
  private readonly live: boolean;
  private readonly now: () => number;
  private drawn = false;
  private last = Number.NEGATIVE_INFINITY;

  /**
   * @param live Whether a progress line is wanted; it is shown on a terminal only.
   * @param now The time in milliseconds.
   */
  constructor(stream: ErrorStream, live: boolean, now: () => number) {
    this.stream = stream;
    this.live = live && stream.isTTY === true;
    this.now = now;
  }

  /** Whether {@link progress} shows anything. */
  get shows(): boolean {
    return this.live;
  }

  /** One line of text. */
  say(text: string): void {
    this.clear();
    this.stream.write(`${printable(text)}\n`);
  }

  progress(standing: Standing): void {
    if (!this.live || this.now() - this.last < REDRAW) return;
    this.last = this.now();
    this.stream.write(`\r\u001b[K${progressLine(standing, (this.stream.columns || 80) - 1)}`);
    this.drawn = true;
  }

  /** Takes the progress line away. */
  clear(): void {
    if (this.drawn) this.stream.write("\r\u001b[K");
    this.drawn = false;
    this.last = Number.NEGATIVE_INFINITY;
  }
}
