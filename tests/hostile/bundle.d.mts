/** Bundles a TypeScript file into one ES module and says where that is. */
export function bundle(entry: URL): Promise<string>;
