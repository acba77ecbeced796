/** The schema in an ES module, where import attributes are known. */
import schema from "dw-article/schema.json" with { type: "json" };

export const draft: string = schema.$schema;
