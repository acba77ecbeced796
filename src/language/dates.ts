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

/** A form of date, and the place of year, month and day among its groups. */
type Form = readonly [RegExp, number, number, number];

const FORMS: readonly Form[] = [
  [/(?<!\d)(\d{4}) ?[-年] ?(\d\d?) ?[-月] ?(\d\d?)(?:日|(?!\d))/, 1, 2, 3],
  [/(?<!\d)(\d\d?)\.? ?(\d\d?\.|[a-zä]{3,9}\.?) ?(\d{4})(?!\d)/i, 3, 2, 1],
  // The form of one outlet whose exports share the frame: day before month, always followed by the time.
  [/(?<!\d)(\d\d)\/(\d\d)\/(\d{4})(?= - \d\d:)/, 3, 2, 1],
  [/(?<!\d)(\d{4})(\d\d)(\d\d)(?!\d)/, 1, 2, 3],
];

const US_FORM: Form = [/(?<!\d)(\d\d?|[a-z]{3,9}\.?)[/ ](\d\d?)(?:\/|, ?)(\d{4})(?!\d)/i, 3, 1, 2];

/** Time of day and zone behind an ISO or RFC 2822 date. */
const TIME = /^(?:T|,? )(\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(\d*) ?(?:(Z|GMT|UTC)|([+-]\d\d):?(\d\d))(?![\w:])/i;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec mär mai okt dez";
const GERMAN = [3, 5, 10, 12];

function monthOf(text: string): number {
  const number = Number.parseInt(text, 10);
  if (number >= 0) return number;
  const index = MONTHS.split(" ").indexOf(text.slice(0, 3).toLowerCase());
  return GERMAN[index - 12] ?? index + 1;
}

const FIRST = Date.UTC(1990, 0);
const END = Date.UTC(2101, 0);

function inRange(time: number): boolean {
  return time >= FIRST && time < END;
}

function read(text: string, [form, year, month, day]: Form): ParsedDate | null {
  const found = form.exec(text);
  if (found === null) return null;
  const monthNumber = monthOf(found[month] ?? "");
  const midnight = new Date(Date.UTC(Number(found[year]), monthNumber - 1, Number(found[day])));
  // A day that does not exist has become one of the next month.
  if (!inRange(midnight.getTime()) || midnight.getUTCMonth() !== monthNumber - 1) return null;
  const value = midnight.toISOString().slice(0, 10);
  const rest = text.slice(found.index + found[0].length);
  const clean = /^(?:[a-z]+, ?)?$/i.test(text.slice(0, found.index));
  const [whole, time, more, , hours, minutes] = TIME.exec(rest) ?? [];
  if (whole === undefined) return { value, exact: clean && rest === "" };
  const instant = Date.parse(`${value}T${time}${hours === undefined ? "Z" : `${hours}:${minutes}`}`);
  if (!inRange(instant)) return null;
  return { value: new Date(instant).toISOString(), exact: clean && rest === whole && more === "" };
}

/** Longer texts hold no date that is theirs. */
const MAX_LENGTH = 300;

/** The form of almost all instants in markup and data, which is also that of the model. */
const INSTANT = /^\d{4}-\d\d-(\d\d)T\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Whether a text is an instant as the model writes it. */
function isInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1];
  if (day === undefined) return false;
  const time = Date.parse(text);
  // Of a day that does not exist, the engine makes one of the next month.
  return inRange(time) && new Date(time).getUTCDate() === Number(day);
}

function firstOf(text: string, forms: readonly Form[]): ParsedDate | null {
  if (text.length > MAX_LENGTH) return null;
  const folded = text.replace(/\s+/g, " ").trim();
  for (const form of forms) {
    const date = read(folded, form);
    if (date !== null) return date;
  }
  return null;
}

/**
 * Reads a date: an instant where the text has date, time and zone (ISO 8601, RFC 2822), else the day (`28.04.2023`,
 * `20230428`, `2023年4月28日`, `28 April 2023`). Month before day, as in `06/14/2026`, is not read: see {@link parseUsDate}.
 *
 * @returns `null` where no form of date occurs in the text, the moment does not exist, or lies outside 1990 to 2100.
 */
export function parseDate(text: string): ParsedDate | null {
  if (isInstant(text)) return { value: text, exact: true };
  return firstOf(text, FORMS);
}

/** Reads a day in the order of the United States: `06/14/2026` and `June 14, 2026` are `2026-06-14`. */
export function parseUsDate(text: string): ParsedDate | null {
  return firstOf(text, [US_FORM]);
}

/** The instant of an epoch time in milliseconds, as mirrors write it; `null` outside 1990 to 2100. */
export function instantFromMillis(ms: string): string | null {
  const time = /^\s*\d+\s*$/.test(ms) ? Number(ms) : 0;
  return inRange(time) ? new Date(time).toISOString() : null;
}
