import { parseDocument } from "yaml";
import { readYamlTree, type YamlTree } from "./yaml-tree.ts";
import { yamlWork } from "./yaml-work.ts";

// More than a questionnaire may have.
const mostItems = 3_000;

const itemStart = /^( *)- (?:\{ *)?id: *["']?([A-Za-z0-9._:-]+)/;

interface Item {
  readonly start: number;
  /** The first line after it. */
  readonly end: number;
  /** As it is written with its id alone. */
  readonly idAlone: string;
}

/**
 * The file read without the questions in which its writing is broken, each with its id alone in their place, so that
 * every other part keeps its line; undefined when that does not help.
 */
export function withoutBrokenItems(text: string): YamlTree | undefined {
  const lines = text.split("\n");
  const items = itemsIn(lines);
  if (items.length > mostItems) return undefined;
  // What holds other items is a section: its own lines are not looked at.
  const innermost = items.filter(({ start, end }) => !items.some((other) => other.start > start && other.start < end));
  for (const { start, end, idAlone } of innermost) {
    if (isReadable(lines.slice(start, end).join("\n"))) continue;
    lines.fill("", start, end);
    lines[start] = idAlone;
  }
  const tree = readYamlTree(lines.join("\n"));
  return tree.value === undefined ? undefined : tree;
}

/** Everything in a list that begins with an id, to where the lines are no longer indented more than it. */
function itemsIn(lines: readonly string[]): Item[] {
  const starts = lines.flatMap((line, start) => (itemStart.test(line) ? [start] : [])).slice(0, mostItems + 1);
  return starts.map((start) => {
    const [, indent = "", id = ""] = itemStart.exec(lines[start] ?? "") ?? [];
    return { start, end: endOf(lines, { start, indent: indent.length }), idAlone: `${indent}- { id: ${id} }` };
  });
}

function endOf(
  lines: readonly string[],
  { start, indent }: { readonly start: number; readonly indent: number },
): number {
  let end = start + 1;
  while (end < lines.length && (lines[end]?.trim() === "" || indentOf(lines[end] ?? "") > indent)) end++;
  return end;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

const isReadable = (text: string): boolean =>
  yamlWork(text).tooMuch === undefined &&
  parseDocument(text, { version: "1.2", uniqueKeys: false, prettyErrors: false, logLevel: "error" }).errors.length ===
    0;
