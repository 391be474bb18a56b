import type { FindingRule, Question } from "../../definition.schema.ts";
import { hasHtml, plainText } from "../plain-text.ts";
import { type AnswerList, answerListOf } from "./answer-list.ts";
import { goodAnswerOf } from "./good-answer.ts";
import { placeholderNotes } from "./placeholders.ts";
import type { SourceFinding, SourceNote, SourceQuestion } from "./source.ts";

export interface MadeQuestion {
  readonly question: Question;
  /** Our value for each value of the source. */
  readonly values: ReadonlyMap<string, string>;
  readonly notes: readonly SourceNote[];
  /** It chose from a list that is not in the source. */
  readonly isWithoutList: boolean;
  /** What was altered in the question's own text. */
  readonly changed?: string;
}

const htmlNote = "HTML was taken out; the words stay.";
const longest = { text: 5_000, prose: 10_000 } as const;

/** A source's question as ours, without its condition. */
export function questionOf(source: SourceQuestion, { id, help }: { id: string; help: string }): MadeQuestion {
  const list = listOf(source);
  const prose = proseFields(source, help);
  const text = plainText(source.text).slice(0, longest.text) || `(no text) ${id}`;
  const good = goodAnswerOf(source, list.fields.type);
  const findings = (source.findings ?? []).flatMap((finding) => findingOf(finding, list.values));
  const question = {
    id,
    ...list.fields,
    text,
    ...prose.fields,
    ...(source.required !== undefined && { required: source.required }),
    ...(source.importance && { importance: source.importance }),
    ...(source.weight !== undefined && { weight: source.weight }),
    ...limitsOf(source, list.fields.type),
    ...good.fields,
    ...(source.controls !== undefined &&
      source.controls.length > 0 && { controls: { iso42001: [...source.controls] } }),
    ...(findings.length > 0 && { findings }),
  } as Question;
  const changed = changeOf(source);
  return {
    question,
    values: list.values,
    isWithoutList: lacksList(source),
    notes: [
      ...list.notes,
      ...prose.notes,
      ...good.notes,
      ...placeholderNotes([source.text, help, ...labelsOf(source)]),
    ],
    ...(changed !== undefined && { changed }),
  };
}

const labelsOf = ({ choices = [] }: SourceQuestion): string[] => choices.map(({ label }) => label);

const lacksList = ({ type, choices = [] }: SourceQuestion): boolean =>
  (type === "one" || type === "several") && choices.length === 0;

const none: ReadonlyMap<string, string> = new Map();

function listOf(source: SourceQuestion): AnswerList {
  const { type, choices = [] } = source;
  if (type === "one" || type === "several") {
    if (!lacksList(source)) return answerListOf(source);
    const note = "It has no answers to choose from, so it became a text.";
    return {
      fields: { type: "longText" },
      values: none,
      notes: [{ what: "list of answers", source: source.text, outcome: "changed", note }],
    };
  }
  if (type === "yesNo")
    return {
      fields: { type, ...(!source.anyWord && { answers: ["yes", "no"] }) },
      values: valuesOfYesNo(choices),
      notes: [],
    };
  return { fields: { type }, values: none, notes: [] };
}

const valuesOfYesNo = (choices: NonNullable<SourceQuestion["choices"]>): ReadonlyMap<string, string> =>
  new Map(choices.map(({ value }, index) => [value, index === 0 ? "yes" : "no"]));

function proseFields(source: SourceQuestion, help: string) {
  const notes: SourceNote[] = [];
  const cut = (what: string, text: string | undefined): string | undefined => {
    const plain = plainText(text ?? "");
    if (hasHtml(text ?? "")) notes.push({ what, source: plain, outcome: "changed", note: htmlNote });
    if (plain.length > longest.prose)
      notes.push({ what, source: plain, outcome: "changed", note: `It was cut after ${longest.prose} characters.` });
    return plain.slice(0, longest.prose) || undefined;
  };
  const [ownHelp, why, examples, lookFor] = [
    cut("help", help),
    cut("reason", source.why),
    cut("evidence", source.examples),
    cut("guidance", source.lookFor),
  ];
  const fields = {
    ...(ownHelp && { help: ownHelp }),
    ...(why && { why }),
    ...(examples && { evidence: { examples } }),
    ...(lookFor && { reviewer: { lookFor } }),
  };
  return { fields, notes };
}

function limitsOf({ min, max }: SourceQuestion, type: Question["type"] | undefined): object {
  if (type !== "number") return {};
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function findingOf(
  { when, severity, text, askVendor }: SourceFinding,
  values: ReadonlyMap<string, string>,
): FindingRule[] {
  const answers = when.flatMap((value) => values.get(value) ?? []);
  const plain = plainText(text);
  const [first = plain] = plain.split(/(?<=[.!?])\s|\n/);
  if (answers.length === 0 || first.trim() === "") return [];
  return [
    {
      when: answers,
      severity,
      title: first.trim().slice(0, 500),
      ...(plain !== first && { advice: plain.slice(0, longest.prose) }),
      ...(askVendor && { askVendor: plainText(askVendor).slice(0, longest.prose) }),
    },
  ];
}

function changeOf({ text }: SourceQuestion): string | undefined {
  if (plainText(text) === "") return "It has no text. Write one in the builder.";
  if (hasHtml(text)) return htmlNote;
  return plainText(text).length > longest.text ? `It was cut after ${longest.text} characters.` : undefined;
}
