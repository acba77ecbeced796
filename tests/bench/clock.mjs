/**
 * Measures functions against each other, turn by turn in one process, so that whatever slows the machine down slows
 * all of them.
 */

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

export const geometricMean = (numbers) => Math.exp(numbers.reduce((sum, n) => sum + Math.log(n), 0) / numbers.length);

/** Results end here, so that nothing is left out because nobody uses it. */
let sink;

async function batch(task, times) {
  const started = performance.now();
  for (let i = 0; i < times; i++) {
    sink = task();
    // What waits for nothing is not made to wait.
    if (sink instanceof Promise) sink = await sink;
  }
  return (performance.now() - started) / times;
}

/**
 * Runs tasks until the engine has compiled what they share; the first documents of a run would be slow otherwise.
 *
 * @param {readonly Record<string, () => unknown>[]} races the tasks of each document
 * @param {number} milliseconds of processor time, which other work on the machine does not shorten
 */
export async function warmUp(races, milliseconds) {
  const used = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const end = used() + milliseconds;
  while (races.length > 0) {
    for (const tasks of races) {
      if (used() >= end) return;
      for (const task of Object.values(tasks)) await batch(task, 1);
    }
  }
}

/**
 * @param {Record<string, () => unknown>} tasks
 * @param {{ rounds: number, slice: number }} plan how often the tasks take turns, and for how many milliseconds each;
 *   one that takes far longer has fewer turns, five at least. Many short turns beat few long ones: an interruption hits
 *   a turn, not a task.
 * @returns {Promise<Record<string, number>>} median milliseconds of one call
 */
export async function race(tasks, { rounds, slice }) {
  const runners = [];
  for (const [name, task] of Object.entries(tasks)) {
    await batch(task, 1);
    const once = Math.min(await batch(task, 1), await batch(task, 1));
    const turns = Math.min(rounds, Math.max(5, Math.round((4 * rounds * slice) / once)));
    runners.push({ name, task, times: Math.max(1, Math.round(slice / once)), every: rounds / turns, samples: [] });
  }
  for (let round = 0; round < rounds; round++) {
    // Nobody always runs behind the same other.
    for (const runner of round % 2 === 0 ? runners : [...runners].reverse()) {
      if (runner.samples.length * runner.every > round) continue;
      runner.samples.push(await batch(runner.task, runner.times));
    }
  }
  return Object.fromEntries(runners.map(({ name, samples }) => [name, median(samples)]));
}

/**
 * Measures, and where the figure is over its limit measures once more and keeps the better: on a machine with other
 * work, an interruption makes one figure worse and never better.
 *
 * @template T
 * @param {() => Promise<T>} measure
 * @param {(result: T) => number} figure
 * @param {number} limit
 * @returns {Promise<T>}
 */
export async function twiceIfOver(measure, figure, limit) {
  const first = await measure();
  if (figure(first) <= limit) return first;
  const second = await measure();
  return figure(second) < figure(first) ? second : first;
}
