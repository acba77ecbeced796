/**
 * Files that are written whole or not at all.
 *
 * @module
 */
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Task } from "./task.ts";

/**
 * The unfinished file for `path`: in the same folder, so that it can be renamed, with a short name, since that of the
 * file may be as long as the file system allows, and known in advance, so that it can be removed by another thread.
 */
export function temporaryFor(path: string, number: number | string): string {
  return join(dirname(path), `.dw-article-${process.pid}-${number}.tmp`);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/**
 * Writes `data` under a temporary name and renames it; folders are made as needed.
 *
 * @throws {Error} The system's error; the temporary file is gone and `path` as it was before.
 */
export function writeWhole(path: string, temporary: string, data: string | Uint8Array): void {
  try {
    try {
      writeFileSync(temporary, data);
    } catch (error) {
      if (!isMissing(error)) throw error;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(temporary, data);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Whether two paths lead to one and the same file, by whatever links. */
export function isSameFile(path: string, other: string): boolean {
  const one = statSync(path, { throwIfNoEntry: false });
  if (one === undefined) return false;
  const two = statSync(other, { throwIfNoEntry: false });
  return two !== undefined && one.ino === two.ino && one.dev === two.dev;
}

/** Removes what a task that was cut short may have left behind. */
export function discardTemporaries(task: Task): void {
  if (task.kind !== "files") return;
  for (const { output } of task.jobs) if (output !== null) rmSync(output.temporary, { force: true });
}
