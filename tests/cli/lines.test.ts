import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLines } from "../../src/cli/lines.ts";
import { splitRecords } from "../../src/cli/records.ts";
import type { Task } from "../../src/cli/task.ts";

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % Math.max(1, sizes.length)] ?? 1);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function collect(source: AsyncIterable<Uint8Array>, limit?: number): Promise<Task[]> {
  const tasks: Task[] = [];
  for await (const task of readLines(source, limit)) tasks.push(task);
  return tasks;
}

/** The lines with their numbers, as a worker would see them. */
function numbered(tasks: readonly Task[]): [number, string][] {
  return tasks.flatMap((task): [number, string][] => {
    if (task.kind === "oversize") return [[task.line, `(${task.bytes} bytes)`]];
    if (task.kind !== "lines") throw new Error(task.kind);
    return [...splitRecords(task.bytes)].map((line, at) => [task.first + at, new TextDecoder().decode(line)]);
  });
}

describe("lines of a stream", () => {
  it("are the same wherever the stream is cut", async () => {
    const line = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\n", "") || "·");
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1 }),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 9 })),
        async (lines, closed, sizes) => {
          const bytes = new TextEncoder().encode(lines.join("\n") + (closed ? "\n" : ""));
          const found = numbered(await collect(cut(bytes, sizes)));
          expect(found).toEqual(lines.map((text, at) => [at + 1, text]));
        },
      ),
    );
  });

  it("keep empty lines, which are lines too", async () => {
    const bytes = new TextEncoder().encode("\na\n\n\nb\n");
    expect(numbered(await collect(cut(bytes, [2])))).toEqual([
      [1, ""],
      [2, "a"],
      [3, ""],
      [4, ""],
      [5, "b"],
    ]);
  });

  it("come at once, not when a buffer is full", async () => {
    let asked = 0;
    async function* slow(): AsyncGenerator<Uint8Array> {
      for (const text of ["a\n", "b\nc", "\n"]) {
        asked++;
        yield new TextEncoder().encode(text);
      }
    }
    const lines = readLines(slow());
    expect((await lines.next()).value).toMatchObject({ first: 1 });
    expect(asked).toBe(1);
    expect((await lines.next()).value).toMatchObject({ first: 2 });
    expect(asked).toBe(2);
  });

  it("may be of any length up to a limit; a longer one is not kept, and the next is read again", async () => {
    const text = `${"x".repeat(20)}\nshort\n${"y".repeat(11)}\n${"z".repeat(10)}`;
    const found = numbered(await collect(cut(new TextEncoder().encode(text), [3]), 10));
    expect(found).toEqual([
      [1, "(20 bytes)"],
      [2, "short"],
      [3, "(11 bytes)"],
      [4, "zzzzzzzzzz"],
    ]);
    expect(numbered(await collect(cut(new TextEncoder().encode("w".repeat(25)), [4]), 10))).toEqual([
      [1, "(25 bytes)"],
    ]);
  });
});
