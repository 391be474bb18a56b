import { bytesOf, maxFileBytes } from "../load/file-limit.ts";
import { inOrder, located } from "../load/located.ts";
import { type Message, placeFinder } from "../load/places.ts";
import { plainComplaints } from "../load/schema-messages.ts";
import { readYamlTree } from "../load/yaml-tree.ts";
import { type Translation, translationSchema } from "./translation.schema.ts";

export type LoadedTranslation =
  | { readonly ok: true; readonly translation: Translation }
  | { readonly ok: false; readonly problems: readonly Message[] };

const maxProblems = 100;

/** Reads a side file with the texts of one language; problems name their lines. Never throws. */
export function loadTranslation(text: string): LoadedTranslation {
  const first = (words: string): LoadedTranslation => ({ ok: false, problems: [{ line: 1, path: "", text: words }] });
  if (bytesOf(text) > maxFileBytes) return first("This file is longer than 500 kB, the most that is read.");
  const { value, problems, places } = readYamlTree(text);
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, maxProblems) };
  if (!isTranslation(value))
    return first("This is not a translation: it should start with lines such as “translationOf: ai-vendor-core”.");
  const parsed = translationSchema.safeParse(value);
  if (parsed.success) return { ok: true, translation: parsed.data };
  const source = { value, placeOf: placeFinder(places) };
  const complaints = parsed.error.issues.slice(0, maxProblems).flatMap((issue) => plainComplaints(issue, source));
  return { ok: false, problems: inOrder(complaints.map((complaint) => located(complaint, source))) };
}

/** Whether a file says of itself that it is a translation. */
const isTranslation = (value: unknown): value is object =>
  typeof value === "object" && value !== null && "translationOf" in value;
