import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantFromMillis, parseDate, parseUsDate } from "../../src/language/dates.ts";

describe("parseDate", () => {
  it.each([
    ["2020-07-20T14:58:19.428Z", "2020-07-20T14:58:19.428Z", true],
    ["2020-07-20T14:58:19Z", "2020-07-20T14:58:19.000Z", true],
    ["2020-07-20T14:58Z", "2020-07-20T14:58:00.000Z", true],
    ["2020-07-20T14:58:19.5+02:00", "2020-07-20T12:58:19.500Z", true],
    ["2020-07-20T01:00:00-0330", "2020-07-20T04:30:00.000Z", true],
    ["2020-07-20 14:58:19 +0000", "2020-07-20T14:58:19.000Z", true],
    ["2020-07-20T14:58:19.428999Z", "2020-07-20T14:58:19.428Z", false],
    ["2020-07-20T14:58:19", "2020-07-20", false],
    ["2023-04-28", "2023-04-28", true],
    ["28.04.2023", "2023-04-28", true],
    ["1. 2. 2023", "2023-02-01", true],
    ["28.04.2023, 10:15", "2023-04-28", false],
    ["20230428", "2023-04-28", true],
    ["2020年 6月 27日", "2020-06-27", true],
    ["某社2020年6月27日", "2020-06-27", false],
    ["06/07/2020 - 07:50", "2020-07-06", false],
    ["Mon, 22 Jun 2020 13:29:19 +0000", "2020-06-22T13:29:19.000Z", true],
    ["Mon, 22 Jun 2020 13:29:19 GMT", "2020-06-22T13:29:19.000Z", true],
    ["Mon, 22 Jun 2020 13:29:19 +0200 (CEST)", "2020-06-22T11:29:19.000Z", false],
    ["22 Jun 2020 13:29 EST", "2020-06-22", false],
    ["30. Januar 2024", "2024-01-30", true],
    ["3. März 2024", "2024-03-03", true],
    ["Date\n 28.04.2023 ", "2023-04-28", false],
  ])("of %j is %j (exact: %j)", (text, value, exact) => {
    expect(parseDate(text)).toEqual({ value, exact });
  });

  it.each([
    "",
    "yesterday",
    "31.02.2023",
    "29.02.2023",
    "2020-13-01",
    "2020-07-20T25:00:00Z",
    "2020-07-20T12:61:00Z",
    "28.04.1890",
    "28.04.2190",
    "06/14/2026",
    "June 14, 2026",
    "06/07/2020",
    "12020-07-201",
    "5 Foo 2020",
    "120200720",
    `28.04.2023${" x".repeat(200)}`,
  ])("of %j is nothing", (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it("reads every instant that toISOString writes", () => {
    const moments = fc.date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const value = moment.toISOString();
        expect(parseDate(value)).toEqual({ value, exact: true });
        expect(parseDate(value.slice(0, 10))).toEqual({ value: value.slice(0, 10), exact: true });
        expect(instantFromMillis(String(moment.getTime()))).toBe(value);
      }),
    );
  });
});

describe("parseUsDate", () => {
  it("puts the month first", () => {
    expect(parseUsDate("06/14/2026")).toEqual({ value: "2026-06-14", exact: true });
    expect(parseUsDate("June 14, 2026")).toEqual({ value: "2026-06-14", exact: true });
    expect(parseUsDate("Published 06/14/2026")).toEqual({ value: "2026-06-14", exact: false });
    expect(parseUsDate("14/06/2026")).toBeNull();
  });
});

describe("instantFromMillis", () => {
  it.each([
    ["1669047424000", "2022-11-21T16:17:04.000Z"],
    ["1669047424", null],
    ["99999999999999", null],
    ["1669047424000x", null],
    ["", null],
  ])("of %j is %j", (ms, expected) => {
    expect(instantFromMillis(ms)).toBe(expected);
  });
});
