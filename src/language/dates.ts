/**
 * Dates as pages write them, to ISO 8601.
 *
 * @module
 */

/** A date that was read. */
export interface ParsedDate {
  /** A UTC instant to the millisecond (`2020-07-20T14:58:19.428Z`), or a day (`2023-04-28`). */
  readonly value: string;
  /** Whether the value holds all that the text says. */
  readonly exact: boolean;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const MAX_LENGTH = 200;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** German months that begin otherwise. */
const GERMAN: Readonly<Record<string, string>> = { mär: "mar", mrz: "mar", mai: "may", okt: "oct", dez: "dec" };

const CLOCK = String.raw`(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d+))?)?`;
const ZONE = String.raw`(?<zone>Z|GMT|UTC|[+-]\d\d(?::?\d\d)?)`;
const TIME = String.raw`${CLOCK}(?:\s?${ZONE}(?![\w:]))?`;

/** Each form by the names of its parts; the first that occurs in the text is taken. */
const FORMS = [
  String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:(?:T|\s)${TIME})?`,
  String.raw`(?:[a-z]{3,9},\s?)?(?<day>\d\d?)\.?\s(?<name>[a-zä]{3,9})\.?\s(?<year>\d{4})(?:,?\s${TIME})?`,
  String.raw`(?<name>[a-z]{3,9})\.?\s(?<day>\d\d?),\s(?<year>\d{4})`,
  String.raw`(?<day>\d\d?)\.\s?(?<month>\d\d?)\.\s?(?<year>\d{4})`,
  String.raw`(?<year>\d{4})\s?年\s?(?<month>\d\d?)\s?月\s?(?<day>\d\d?)\s?日`,
  // The form of one outlet whose exports share the frame: day before month, always followed by the time.
  String.raw`(?<day>\d\d)/(?<month>\d\d)/(?<year>\d{4}) - ${CLOCK}`,
  String.raw`(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)`,
].map(pattern);

const US_FORM = pattern(String.raw`(?<month>\d\d?)/(?<day>\d\d?)/(?<year>\d{4})`);

function pattern(source: string): RegExp {
  return new RegExp(String.raw`(?<![a-z\d])${source}(?!\d)`, "iu");
}

type Parts = Readonly<Record<string, string | undefined>>;

function monthOf({ month, name }: Parts): number {
  if (name === undefined) return Number(month);
  const start = name.slice(0, 3).toLowerCase();
  return MONTHS.indexOf(GERMAN[start] ?? start) + 1;
}

/** Milliseconds since the epoch, `null` where the calendar or the clock has no such moment. */
function instant(parts: Parts): number | null {
  const [year = 0, day = 0, hour = 0, minute = 0, second = 0] = ["year", "day", "hour", "minute", "second"].map(
    (name) => Number(parts[name] ?? 0),
  );
  const month = monthOf(parts);
  if (year < FIRST_YEAR || year > LAST_YEAR || hour > 23 || minute > 59 || second > 59) return null;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : null;
}

/** Minutes east of Greenwich. */
function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

function read(text: string, form: RegExp): ParsedDate | null {
  const found = form.exec(text);
  if (found?.groups === undefined) return null;
  const parts: Parts = found.groups;
  const whole = found[0] === text;
  const { hour, fraction = "", zone } = parts;
  const time = instant(parts);
  if (time === null) return null;
  if (hour === undefined || zone === undefined) {
    return { value: new Date(time).toISOString().slice(0, 10), exact: whole && hour === undefined };
  }
  const utc = time - offsetOf(zone) * 60_000 + Number(fraction.padEnd(3, "0").slice(0, 3));
  return { value: new Date(utc).toISOString(), exact: whole && /^0*$/.test(fraction.slice(3)) };
}

/**
 * Reads a date: an instant where the text has date, time and zone (ISO 8601, RFC 2822), else the day (`28.04.2023`,
 * `20230428`, `2023年4月28日`, `28 April 2023`). `MM/DD/YYYY` is not read: see {@link parseUsDate}.
 *
 * @returns `null` where no form of date occurs in the text, the day does not exist, or lies outside 1990 to 2100.
 */
export function parseDate(text: string): ParsedDate | null {
  const trimmed = text.replace(/\s+/g, " ").trim();
  if (trimmed.length > MAX_LENGTH) return null;
  for (const form of FORMS) {
    const date = read(trimmed, form);
    if (date !== null) return date;
  }
  return null;
}

/** Reads a day in the order of the United States: `06/14/2026` is `2026-06-14`. */
export function parseUsDate(text: string): ParsedDate | null {
  const trimmed = text.trim();
  return trimmed.length > MAX_LENGTH ? null : read(trimmed, US_FORM);
}

/** The instant of an epoch time in milliseconds, as mirrors write it; `null` outside 1990 to 2100. */
export function instantFromMillis(ms: string): string | null {
  const digits = ms.trim();
  if (!/^\d{12,14}$/.test(digits)) return null;
  const date = new Date(Number(digits));
  const year = date.getUTCFullYear();
  return year < FIRST_YEAR || year > LAST_YEAR ? null : date.toISOString();
}
