/**
 * The documents that fuzzing starts from: every fixture.
 *
 * @module
 */
import { loadFixtures } from "../loader/fixtures.ts";

export interface Source {
  readonly name: string;
  readonly text: string;
  readonly layout: string;
  readonly url: string | undefined;
}

/** Every fixture, by name. */
export function loadSources(): readonly Source[] {
  return loadFixtures().map(({ name, source, about }) => ({
    name,
    text: source,
    layout: about.layout,
    url: about.url,
  }));
}
