import { type Questionnaire, questionnaireSchema } from "./definition.schema.ts";
import { restoreAnswerWords } from "./load/answer-words.ts";
import { bytesOf, maxFileBytes } from "./load/file-limit.ts";
import { inOrder, located } from "./load/located.ts";
import { type Message, type Place, placeFinder } from "./load/places.ts";
import { type ReadablePart, readablePart } from "./load/readable-part.ts";
import { plainComplaints, type Source } from "./load/schema-messages.ts";
import { withoutBrokenItems } from "./load/without-broken-items.ts";
import { readYamlTree, type YamlTree } from "./load/yaml-tree.ts";

/** A file with more mistakes than this is better mended in rounds. */
const maxProblems = 100;

export type LoadedQuestionnaire =
  | {
      readonly ok: true;
      readonly questionnaire: Questionnaire;
      readonly warnings: readonly Message[];
      /** The line (from 1) of a part given by its JSON pointer, or of the nearest part around it; 1 if there is none. */
      readonly lineOf: (pointer: string) => number;
    }
  | {
      readonly ok: false;
      readonly problems: readonly Message[];
      readonly warnings: readonly Message[];
      /** What can be understood all the same, for checks; undefined when nothing can. */
      readonly readable: () => Readable | undefined;
    };

/** What can be understood of a file with mistakes, and where its parts stand. */
interface Readable {
  readonly part: ReadablePart;
  readonly lineOf: (pointer: string) => number;
}

/**
 * Reads one questionnaire file: YAML 1.2, or JSON, which is part of it. Gives the questionnaire, or at most 100
 * problems in the order of their lines, in words for people who do not know YAML. Never throws, whatever the text.
 * Rules that need more than one look at the file are `lintQuestionnaire`'s.
 */
export const loadQuestionnaire = (text: string): LoadedQuestionnaire => loadWithData(text).loaded;

/** The same, with the plain data as far as it could be read, for a file under construction. */
export function loadWithData(text: string): { readonly loaded: LoadedQuestionnaire; readonly data: unknown } {
  if (bytesOf(text) > maxFileBytes)
    return { loaded: refused("This file is longer than 500 kB, the most that is read."), data: undefined };
  const tree = readYamlTree(text);
  if (text.trim() === "") return { loaded: refused("This file is empty."), data: undefined };
  return { loaded: loadTree(tree, text), data: tree.value };
}

/** The plain data of a file as far as it could be read, unchecked; undefined where it could not. */
export const dataIn = (text: string): unknown => (bytesOf(text) > maxFileBytes ? undefined : readYamlTree(text).value);

function loadTree(tree: YamlTree, text: string): LoadedQuestionnaire {
  if (tree.problems.length > 0) {
    const problems = inOrder(tree.problems).slice(0, maxProblems);
    const rest = () => (tree.value === undefined ? withoutBrokenItems(text) : tree);
    const readable = () => (tree.isTooLong ? undefined : partly(rest()));
    return { ok: false, problems, warnings: tree.warnings, readable };
  }
  if (!isRecord(tree.value)) {
    return refused("This file is not a questionnaire: it should start with lines such as “id: ai-vendor-core”.");
  }
  return understand(tree.value, { places: tree.places, textWarnings: tree.warnings });
}

interface Reading {
  readonly places: ReadonlyMap<string, Place>;
  readonly textWarnings: readonly Message[];
}

function understand(value: object, { places, textWarnings }: Reading): LoadedQuestionnaire {
  const placeOf = placeFinder(places);
  const source: Source = { value, placeOf };
  const conversions = restoreAnswerWords(value).map((conversion) => located(conversion, source));
  const warnings = inOrder([...textWarnings, ...conversions]);
  const parsed = questionnaireSchema.safeParse(value);
  if (parsed.success) {
    const lineOf = (pointer: string) => placeOf(pathOf(pointer))?.line ?? 1;
    return { ok: true, questionnaire: parsed.data, warnings, lineOf };
  }
  const complaints = parsed.error.issues.slice(0, maxProblems).flatMap((issue) => plainComplaints(issue, source));
  const problems = complaints.slice(0, maxProblems).map((complaint) => located(complaint, source));
  const readable = () => readableOf(readablePart(value), placeOf);
  return { ok: false, problems: inOrder(problems), warnings, readable };
}

/** A file of which some parts were refused as they were read: the rest is there. */
function partly(tree: YamlTree | undefined): Readable | undefined {
  if (tree === undefined || !isRecord(tree.value)) return undefined;
  restoreAnswerWords(tree.value);
  const refusedParts = tree.problems.map(({ path }) => stepsOf(path));
  return readableOf(readablePart(tree.value, refusedParts), placeFinder(tree.places));
}

const readableOf = (part: ReadablePart | undefined, placeOf: ReturnType<typeof placeFinder>): Readable | undefined =>
  part && { part, lineOf: (pointer) => placeOf(pathOf(pointer))?.line ?? 1 };

const isRecord = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const refused = (text: string): LoadedQuestionnaire => ({
  ok: false,
  problems: [{ line: 1, path: "", text }],
  warnings: [],
  readable: () => undefined,
});

/** The steps of a pointer, positions in lists as numbers. */
const stepsOf = (pointer: string): (string | number)[] =>
  pathOf(pointer).map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const pathOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
