import type { Questionnaire } from "../definition.schema.ts";
import { canBeTold, canPublish, type LintRemark, lintQuestionnaire, lintReadablePart } from "../lint.ts";
import type { Message } from "../load/places.ts";
import { dataIn, type LoadedQuestionnaire, loadWithData } from "../load-questionnaire.ts";
import type { QuestionTypeDescriptor } from "../question-types/question-type.ts";
import { questionTypes } from "../question-types/registry.ts";
import { isQuestionType } from "../question-types/which-types.ts";
import { lintAgainstEarlier } from "../versions/against-earlier.ts";

/** A remark on a draft: its severity, where it stands in the file, and the part it is about as a JSON pointer. */
export interface DraftRemark extends LintRemark {
  /** Counted from 1. */
  readonly line: number;
}

/** A question as far as it is written: anything may be missing, or of the wrong kind. */
export type DraftQuestion = Readonly<Record<string, unknown>>;
export interface DraftSection extends Readonly<Record<string, unknown>> {
  readonly questions: readonly DraftQuestion[];
}
export interface DraftShape extends Readonly<Record<string, unknown>> {
  readonly sections: readonly DraftSection[];
}

/** What a file under construction says, however incomplete. */
export interface Draft {
  readonly text: string;
  /** Absent when the text is not readable YAML: then only the text itself can be worked on. */
  readonly shape?: DraftShape;
  /** Present when the file satisfies the format. */
  readonly questionnaire?: Questionnaire;
  /** Everything to be said about it, in the order of the file; errors keep it from being published. */
  readonly remarks: readonly DraftRemark[];
  readonly publishable: boolean;
}

/** Reads a draft with all remarks: the file's, the linter's, and those against versions `published` before, newest first. */
export const readDraft = (text: string, published: readonly Questionnaire[] = []): Draft =>
  draftOf(openDraft(text), published);

/** A draft whose text was read, and not judged yet. */
export interface OpenedDraft {
  readonly text: string;
  readonly shape: DraftShape | undefined;
  readonly loaded: LoadedQuestionnaire;
}

/** Reads the text of a draft; `draftOf` then says what there is to be said, without reading it again. */
export function openDraft(text: string): OpenedDraft {
  const { loaded, data } = loadWithData(text);
  return { text, shape: shapeOf(data), loaded };
}

/** An opened draft with all remarks. */
export function draftOf({ text, shape, loaded }: OpenedDraft, published: readonly Questionnaire[]): Draft {
  const base = { text, ...(shape && { shape }) };
  const warnings = loaded.warnings.map((message) => fromMessage(message, "warning"));
  if (!loaded.ok) {
    const errors = loaded.problems.map((message) => fromMessage(message, "error"));
    return { ...base, remarks: inOrder([...errors, ...warnings, ...besides(loaded, published)]), publishable: false };
  }
  const { questionnaire, lineOf } = loaded;
  const found = [...lintQuestionnaire(questionnaire), ...lintAgainstEarlier(questionnaire, published)];
  const remarks = found.map((remark) => ({ ...remark, line: lineOf(remark.path) }));
  return { ...base, questionnaire, remarks: inOrder([...warnings, ...remarks]), publishable: canPublish(found) };
}

/** What a file under construction says of itself, without a remark on it: the text is read once and nothing is checked. */
export const readShape = (text: string): DraftShape | undefined => shapeOf(dataIn(text));

type NotRead = Extract<LoadedQuestionnaire, { ok: false }>;

/** What there is to say besides the mistakes of the file: one mistake does not silence the checks of everything else. */
function besides({ readable }: NotRead, published: readonly Questionnaire[]): DraftRemark[] {
  const found = readable();
  if (found === undefined) return [];
  const { part, lineOf } = found;
  const earlier = lintAgainstEarlier(part.questionnaire, published).filter((remark) => canBeTold(remark, part));
  return [...lintReadablePart(part), ...earlier].map((remark) => ({ ...remark, line: lineOf(remark.path) }));
}

const fromMessage = ({ line, path, text }: Message, severity: "error" | "warning"): DraftRemark => ({
  severity,
  rule: "file",
  path,
  text,
  line,
});

const inOrder = (remarks: readonly DraftRemark[]): DraftRemark[] => [...remarks].sort((a, b) => a.line - b.line);

function shapeOf(value: unknown): DraftShape | undefined {
  if (!isRecord(value)) return undefined;
  const sections = recordsIn(value.sections).map((section) => ({
    ...section,
    questions: recordsIn(section.questions),
  }));
  return { ...value, sections };
}

// Positions must stay those of the file: what is no object becomes an empty one.
const recordsIn = (list: unknown): Readonly<Record<string, unknown>>[] =>
  Array.isArray(list) ? list.map((item: unknown) => (isRecord(item) ? item : {})) : [];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The text in a field of a draft; "" when it is missing or no text. */
export const textIn = (part: Readonly<Record<string, unknown>>, field: string): string => {
  const value = part[field];
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
};

/** What is known of the type that a question or column of a draft names; undefined when it names none. */
export function typeIn(question: DraftQuestion): QuestionTypeDescriptor | undefined {
  const type = textIn(question, "type");
  return isQuestionType(type) ? questionTypes[type] : undefined;
}

/** The texts in a list of a draft. */
export const listIn = (part: Readonly<Record<string, unknown>>, field: string): string[] => {
  const value = part[field];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
};
