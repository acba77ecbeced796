/** The same in a page and in a worker: the result is posted, or left where the page's visitor finds it. */
import * as main from "dw-article";
import * as chinese from "dw-article/chinese";
import cases from "./cases.json";
import { smoke } from "./smoke.mjs";

const result = smoke(main, chinese, cases);
if (typeof document === "undefined") postMessage(result);
else globalThis.smokeResult = result;
