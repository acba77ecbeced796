/**
 * Escaping for HTML.
 *
 * @module
 */

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

function entity(character: string): string {
  return ENTITIES[character] ?? character;
}

/** Text between tags, also that of `<title>`. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, entity);
}

/** The value of an attribute in double quotes. Tabs and line breaks are written so that no reader changes them. */
export function escapeAttribute(value: string): string {
  return value.replace(/[&<>"\t\n\r]/g, entity);
}
