/**
 * How thoroughly everything is measured; milliseconds where nothing else is said.
 */

/** Some four minutes on two quiet cores. */
export const FULL = {
  warmUp: 4000,
  pages: { rounds: 201, slice: 1.5 },
  writers: { rounds: 51, slice: 0.5 },
  exports: { rounds: 201, slice: 0.15 },
  exportWriters: { rounds: 31, slice: 0.1 },
  chinese: { rounds: 31, slice: 2 },
  extractors: { rounds: 21, slice: 10 },
  scaling: { rounds: 9, slice: 40 },
  hostile: { rounds: 3, slice: 20, share: 1 },
  memory: [1, 4, 16],
  bulk: { count: 10_000, rounds: 3, enforced: true },
};

/** Half a minute: enough to see that nothing has gone badly wrong. */
export const QUICK = {
  warmUp: 2000,
  pages: { rounds: 61, slice: 1.5 },
  writers: { rounds: 15, slice: 0.5 },
  exports: { rounds: 101, slice: 0.1 },
  exportWriters: { rounds: 11, slice: 0.1 },
  chinese: { rounds: 7, slice: 1 },
  extractors: { rounds: 3, slice: 5 },
  scaling: { rounds: 5, slice: 20 },
  hostile: { rounds: 3, slice: 10, share: 0.25 },
  memory: [1, 4],
  // So few documents say what starting costs, not what two cores gain.
  bulk: { count: 500, rounds: 1, enforced: false },
};
