/**
 * JSON that pages carry: their JSON-LD and their state.
 *
 * @module
 */
import type { Report } from "../report.ts";
import { cleanOrNull } from "../text/whitespace.ts";

/** JSON as it comes. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An object of JSON. */
export type JsonObject = { readonly [key: string]: Json };

/** Whether a JSON value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether a JSON value is an object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}

/** The values of a list, or the one that stands in place of a list. */
export function listOf(value: Json | undefined): readonly (Json | undefined)[] {
  return isList(value) ? value : [value];
}

/** A string property with something to see in it, white space folded. */
export function stringOf(value: Json | undefined): string | null {
  return typeof value === "string" ? cleanOrNull(value.replaceAll("\0", "")) : null;
}

/** A field by its plain name, else by one with arguments (`persons({"amount":1})`), which may be cut. */
export function field(object: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(object, name)) return object[name];
  const start = `${name}(`;
  const key = Object.keys(object).find((each) => each.startsWith(start));
  return key === undefined ? undefined : object[key];
}

/** The first string among the fields of these names, which spaces separate. */
export function said(object: Json | undefined, names: string): string | null {
  if (!isObject(object)) return null;
  for (const name of names.split(" ")) {
    const value = stringOf(field(object, name));
    if (value !== null) return value;
  }
  return null;
}

/** Parses JSON; broken JSON costs itself and a warning. */
export function parseJson(text: string, what: string, report: Report): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    report.warn("BROKEN_METADATA", `expected ${what}, found broken JSON`, text);
    return undefined;
  }
}
