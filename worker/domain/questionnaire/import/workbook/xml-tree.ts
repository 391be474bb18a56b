import { XMLParser } from "fast-xml-parser";
import { isFields, own } from "../json-tools.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  parseTagValue: false,
  // A sheet may be called " Lists ".
  trimValues: false,
});

/** A tree of elements and attributes by name, without prefixes; nothing is said of its shape. */
export const parseXml = (text: string): unknown => parser.parse(text);

/** The part of a tree under a name; undefined when there is none. */
export const within = (tree: unknown, name: string): unknown => (isFields(tree) ? own(tree, name) : undefined);

/** The elements at the end of a path, none, one or several of them. */
export function listAt(tree: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = path.reduce(within, tree);
  return found === undefined || found === "" ? [] : Array.isArray(found) ? found : [found];
}

/** The text of a part, beside attributes or alone; "" when it is none. */
export function textAt(tree: unknown, name: string): string {
  const part = within(tree, name);
  const text = isFields(part) ? own(part, "#text") : part;
  return typeof text === "string" ? text : "";
}
