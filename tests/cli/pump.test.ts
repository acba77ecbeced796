import { describe, expect, it } from "vitest";
import { pump } from "../../src/cli/pump.ts";

const never = new AbortController().signal;

async function* count(to: number, onNext: (n: number) => void = () => {}): AsyncGenerator<number> {
  for (let n = 0; n < to; n++) {
    onNext(n);
    yield n;
  }
}

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("the pump", () => {
  it("takes results in order, whichever is ready first", async () => {
    const taken: number[] = [];
    await pump({
      source: count(50),
      window: 7,
      signal: never,
      perform: async (n) => {
        for (let turns = (n * 13) % 5; turns > 0; turns--) await tick();
        return n * 2;
      },
      take: async (task, result) => {
        expect(result).toBe(task * 2);
        taken.push(task);
        return true;
      },
    });
    expect(taken).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });

  it("begins no more tasks than its window while nobody takes their results", async () => {
    let begun = 0;
    let taken = 0;
    let most = 0;
    await pump({
      source: count(100, () => begun++),
      window: 5,
      signal: never,
      perform: async (n) => n,
      take: async () => {
        for (let turns = 0; turns < 5; turns++) await tick();
        most = Math.max(most, begun - taken);
        taken++;
        return true;
      },
    });
    expect(taken).toBe(100);
    // The one that is being taken, those in the window, and one that waits to enter it.
    expect(most).toBeLessThanOrEqual(7);
    expect(most).toBeGreaterThan(2);
  });

  it("takes a result while its source is silent", async () => {
    let release = () => {};
    const silence = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* source(): AsyncGenerator<string> {
      yield "first";
      await silence;
      yield "second";
    }
    const taken: string[] = [];
    await pump({
      source: source(),
      window: 4,
      signal: never,
      perform: async (task) => task,
      take: async (task) => {
        taken.push(task);
        release(); // Without this result the source would be silent for ever.
        return true;
      },
    });
    expect(taken).toEqual(["first", "second"]);
  });

  it("ends when it is told so, and closes its source", async () => {
    let closed = false;
    async function* source(): AsyncGenerator<number> {
      try {
        yield* count(1000);
      } finally {
        closed = true;
      }
    }
    let taken = 0;
    const work = { source: source(), window: 3, signal: never, perform: async (n: number) => n };
    await pump({ ...work, take: async () => ++taken < 10 });
    await tick();
    expect(taken).toBe(10);
    expect(closed).toBe(true);
  });

  it("rejects when it is aborted, even if neither source nor task ever says a word", async () => {
    const stop = new AbortController();
    async function* source(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => {});
    }
    const running = pump({
      source: source(),
      window: 2,
      signal: stop.signal,
      perform: () => new Promise<never>(() => {}),
      take: async () => true,
    });
    setImmediate(() => stop.abort(new Error("enough")));
    await expect(running).rejects.toThrow("enough");
  });

  it("passes on what its source throws", async () => {
    async function* source(): AsyncGenerator<number> {
      yield 1;
      throw new Error("broken");
    }
    const work = {
      source: source(),
      window: 2,
      signal: never,
      perform: async (n: number) => n,
      take: async () => true,
    };
    await expect(pump(work)).rejects.toThrow("broken");
  });
});
