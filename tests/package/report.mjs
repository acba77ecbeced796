/**
 * Checks that are carried out one after the other, each with a line of its own.
 *
 * @module
 */

/** Begins a report; `check` runs one check, `close` prints the sum and sets the exit status. */
export function beginReport(name) {
  let passed = 0;
  let failed = 0;
  const check = async (what, perform) => {
    try {
      await perform();
      passed++;
      console.log(`ok   ${what}`);
    } catch (error) {
      failed++;
      console.error(`FAIL ${what}\n${String(error.message ?? error).replace(/^/gm, "     ")}`);
    }
  };
  const close = () => {
    console.log(`${name}: ${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  };
  return { check, close };
}
