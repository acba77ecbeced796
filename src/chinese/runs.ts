/**
 * Cuts a text where its script changes.
 *
 * @module
 */
import { characterClasses, HANS, HANT } from "./characters.ts";
import { type Clause, clauses, evidence, type Script, stronger } from "./script.ts";

/** A stretch of text in one script, from the end of the run before it. */
export interface Run {
  readonly end: number;
  /** `null`: to be left as it is. */
  readonly script: Script | null;
}

/** Runs of a text under construction; neighbours of one script become one run. */
class Runs {
  readonly list: { end: number; script: Script | null }[] = [];

  add(end: number, script: Script | null): void {
    const last = this.list.at(-1);
    if (last?.script === script) last.end = end;
    else this.list.push({ end, script });
  }
}

/** Cuts a clause that holds characters of both scripts; what stands between two scripts goes to the clause's stronger one. */
function addMixed(runs: Runs, text: string, clause: Clause, fallback: Script | null): void {
  const classes = characterClasses();
  const main = stronger(clause, fallback);
  let current: Script | null = null;
  let afterEvidence = clause.start;
  for (let i = clause.start; i < clause.end; ) {
    const code = text.codePointAt(i) ?? 0;
    const kind = classes[code];
    const next = i + (code > 0xffff ? 2 : 1);
    if (kind === HANS || kind === HANT) {
      const script = kind === HANS ? "Hans" : "Hant";
      if (current !== null && current !== script) runs.add(current === main ? i : afterEvidence, current);
      current = script;
      afterEvidence = next;
    }
    i = next;
  }
  runs.add(clause.end, current);
}

/** For each clause the script of the nearest clause at or before it that has one; `null` where none has. */
function carry(found: readonly Clause[]): (Script | null)[] {
  let script: Script | null = null;
  return found.map((clause) => {
    if (!clause.foreign) script = stronger(clause, script);
    return script;
  });
}

/**
 * The runs of a text. A clause without evidence takes the script of its neighbours where they agree, else the text's
 * stronger script, else `fallback`. Japanese and Korean are left alone: clauses, or the text where most of it is.
 */
export function scriptRuns(text: string, fallback: Script | null): readonly Run[] {
  const found = clauses(text);
  const total = evidence(found);
  const whole = stronger(total, fallback);
  if (total.foreign) return [{ end: text.length, script: null }];
  const uniform = total.hans === 0 || total.hant === 0;
  if (uniform && !found.some((clause) => clause.foreign)) return [{ end: text.length, script: whole }];

  const before = carry(found);
  const after = carry(found.toReversed()).reverse();
  const runs = new Runs();
  for (const [i, clause] of found.entries()) {
    const end = found[i + 1]?.start ?? text.length;
    if (clause.foreign) runs.add(end, null);
    else if (clause.hans > 0 && clause.hant > 0) {
      addMixed(runs, text, clause, whole);
      runs.add(end, runs.list.at(-1)?.script ?? null);
    } else if (clause.hans > 0 || clause.hant > 0) runs.add(end, stronger(clause, null));
    else {
      const left = before[i] ?? after[i] ?? null;
      const right = after[i] ?? left;
      runs.add(end, left === right && left !== null ? left : whole);
    }
  }
  return runs.list;
}
