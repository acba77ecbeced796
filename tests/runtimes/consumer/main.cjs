const main = require("dw-article");
const chinese = require("dw-article/chinese");
const cases = require("./cases.json");

import("./smoke.mjs").then(({ smoke }) => console.log(JSON.stringify(smoke(main, chinese, cases))));
