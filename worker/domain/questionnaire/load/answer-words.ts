import type { Path } from "./places.ts";

export interface Conversion {
  readonly path: Path;
  readonly text: string;
}

const wordLists = new Set(["answers", "explainFor", "requiredFor", "when", "isOneOf"]);
const words = new Set(["goodAnswer", "value", "is", "isNot", "includes"]);
const conditionWords = new Set(["is", "isNot", "includes", "isOneOf"]);

/**
 * Writes `yes` and `no` where another tool left `true` and `false` for answer words (YAML 1.1 reads a bare `no` as
 * false), and text for numbers among option values. Changes the data in place and gives what it changed.
 */
export function restoreAnswerWords(root: unknown): Conversion[] {
  const done: Conversion[] = [];
  visit(root, { path: [], done });
  return done;
}

interface Visit {
  readonly path: Path;
  readonly done: Conversion[];
}

function visit(node: unknown, { path, done }: Visit): void {
  if (typeof node !== "object" || node === null) return;
  const fields = node as Record<string, unknown>;
  // The fields of an AI system may really be true or false.
  const isSystemTest = "system" in fields;
  for (const [name, value] of Object.entries(fields)) {
    const at = [...path, Array.isArray(node) ? Number(name) : name];
    if (isSystemTest && conditionWords.has(name)) continue;
    if (wordLists.has(name) && Array.isArray(value)) {
      fields[name] = value.map((one, index) => asWord(one, { name, path: [...at, index], done }));
    } else if (words.has(name)) fields[name] = asWord(value, { name, path: at, done });
    else if (name === "label" && typeof value === "boolean") fields[name] = asLabel(value, { path: at, done });
    else visit(value, { path: at, done });
  }
}

function asWord(value: unknown, { name, path, done }: Visit & { name: string }): unknown {
  // Conditions may compare numbers; elsewhere a bare number stands for an option's value.
  if (typeof value === "number" && !conditionWords.has(name)) return String(value);
  if (typeof value !== "boolean") return value;
  const word = value ? "yes" : "no";
  done.push({ path, text: `“${value}” was read as the answer “${word}”. Write ${word}, without quotes.` });
  return word;
}

function asLabel(value: boolean, { path, done }: Visit): string {
  const word = value ? "Yes" : "No";
  done.push({ path, text: `The label “${value}” was read as “${word}”. Write "${word}" in quotes.` });
  return word;
}
