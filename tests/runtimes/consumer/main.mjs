import * as main from "dw-article";
import * as chinese from "dw-article/chinese";
import cases from "./cases.json" with { type: "json" };
import { smoke } from "./smoke.mjs";

console.log(JSON.stringify(smoke(main, chinese, cases)));
