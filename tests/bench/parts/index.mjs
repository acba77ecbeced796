/**
 * The parts of the bench. Each measures, says what it measured and names its limits.
 */
import * as bulk from "./bulk.mjs";
import * as chinese from "./chinese.mjs";
import * as exports from "./exports.mjs";
import * as extractors from "./extractors.mjs";
import * as hostile from "./hostile.mjs";
import * as memory from "./memory.mjs";
import * as pages from "./pages.mjs";
import * as scaling from "./scaling.mjs";

/** In the order in which they run: what leaves the most garbage behind comes last. */
export const PARTS = { pages, exports, chinese, scaling, hostile, memory, bulk, extractors };
