import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absoluteUrl, DW_BASE } from "../../src/url/address.ts";

describe("absoluteUrl", () => {
  it.each([
    ["https://example.org/a%C3%A4?x=1&y=2#z", DW_BASE, "https://example.org/a%C3%A4?x=1&y=2#z"],
    ["HTTP://Example.org", null, "HTTP://Example.org"],
    ["  https://example.org/a \n", null, "https://example.org/a"],
    ["https://example.org/Grün 1", null, "https://example.org/Gr%C3%BCn%201"],
    ["/de/süß/a-1", DW_BASE, "https://www.dw.com/de/s%C3%BC%C3%9F/a-1"],
    ["../b", "https://example.org/x/y/z", "https://example.org/x/b"],
    ["?page=2", "https://example.org/x", "https://example.org/x?page=2"],
    ["//example.org/x", null, "https://example.org/x"],
    ["//example.org/x", "http://example.com/", "https://example.org/x"],
    ["mailto:desk@example.org", DW_BASE, "mailto:desk@example.org"],
    ["/en/a-1", null, "/en/a-1"],
    ["en/a-1", "no base at all", null],
    ["", DW_BASE, null],
    [" \u00a0", DW_BASE, null],
    ["javascript:alert(1)", DW_BASE, null],
    ["java\nscript:alert(1)", DW_BASE, null],
    ["data:text/html,x", null, null],
    ["http://[", DW_BASE, null],
    ["http://", null, null],
  ])("resolves %j against %j to %j", (href, base, expected) => {
    expect(absoluteUrl(href, base)).toBe(expected);
  });

  it("is stable: what it returned comes back unchanged", () => {
    const part = fc.string({ unit: "binary" });
    const address = fc.oneof(
      part,
      part.map((tail) => `https://example.org/${tail}`),
      part.map((tail) => `/${tail}`),
    );
    fc.assert(
      fc.property(address, fc.constantFrom(DW_BASE, null), (href, base) => {
        const first = absoluteUrl(href, base);
        if (first !== null) expect(absoluteUrl(first, base)).toBe(first);
      }),
    );
  });
});
