import type { DraftAnswer } from "#domain/questionnaire/check-answer.ts";
import { conditionInWords } from "#domain/questionnaire/condition-words.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { answerWordsIn, optionLabel, optionsOf, otherValue } from "#domain/questionnaire/options.ts";
import { isBlankValue } from "#domain/questionnaire/question-types/question-type.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { guarded } from "#domain/questionnaire/sheets/cell-text.ts";

/** One request as far as it can be worked on outside the portal. */
export interface OfflineRequest {
  readonly requestId: string;
  readonly product: string;
  readonly questionnaire: RespondentQuestionnaire;
  readonly answers: Readonly<Record<string, DraftAnswer | undefined>>;
}

export const answerHeaders = [
  "Id",
  "Section",
  "Question",
  "Help",
  "Asked when",
  "Choose from",
  "Answer",
  "Explanation",
] as const;
/** In front of the request's id, on the first sheet. */
export const requestLabel = "Request";

const onlyInPortal: ReadonlySet<string> = new Set([
  "evidence",
  "table",
  "aiSystems",
  "certificates",
  "declaration",
  "statement",
]);

/** Whether a question can be answered in one cell. */
export const fitsCell = ({ type }: RespondentQuestion): boolean => !onlyInPortal.has(type);

const everyWord = ["yes", "partial", "no", "na"] as const;

/** The labels to choose from, in order; empty for a question that is written. */
export function labelsOf(question: RespondentQuestion, questionnaire: RespondentQuestionnaire): readonly string[] {
  const words = answerWordsIn(questionnaire.language);
  if (question.type === "yesNo") return (question.answers ?? everyWord).map((word) => words[word]);
  const isChoice = question.type === "single" || question.type === "multiple";
  return isChoice ? optionsOf(questionnaire, question).map(({ label }) => label) : [];
}

/** The answer sheet as texts, the headers first; what was answered so far stands in it. */
export function answerRows({ questionnaire, answers }: OfflineRequest): string[][] {
  const rows = questionnaire.sections.flatMap((section) =>
    section.questions.filter(fitsCell).map((question) => {
      const answer = answers[question.id];
      const conditions = [section.showIf, question.showIf].filter((one) => one !== undefined);
      return [
        question.id,
        section.title,
        question.text,
        question.help ?? "",
        conditions.map((one) => conditionInWords(one, questionnaire as Questionnaire)).join(" and "),
        labelsOf(question, questionnaire).join("\n"),
        cellOf(question, { questionnaire, answer }),
        answer?.explanation ?? "",
      ].map(guarded);
    }),
  );
  return [[...answerHeaders], ...rows];
}

interface Said {
  readonly questionnaire: RespondentQuestionnaire;
  readonly answer: DraftAnswer | undefined;
}

/** An answer as its cell shows it; several choices one a line. */
export function cellOf(question: RespondentQuestion, { questionnaire, answer }: Said): string {
  const value = answer?.value;
  if (isBlankValue(value) || answer?.byCertificate === true) return "";
  const words: Readonly<Record<string, string>> = answerWordsIn(questionnaire.language);
  if (question.type === "yesNo") return words[String(value)] ?? "";
  const options = optionsOf(questionnaire, question);
  return [value]
    .flat()
    .map((one) => (one === otherValue && answer?.otherText ? answer.otherText : optionLabel(options, String(one))))
    .join("\n");
}

/** The first sheet: what to do, and which request it belongs to. */
export const guideRows = ({ requestId, product, questionnaire }: OfflineRequest): string[][] =>
  [
    [`${questionnaire.title}, version ${questionnaire.version}, for ${product}`],
    [requestLabel, requestId],
    [],
    ["Write into the columns Answer and Explanation of the sheet Answers; change nothing else there."],
    ["Where a list opens, choose from it. Where several answers are possible, write one a line."],
    ["Leave empty what you do not know: an empty cell changes nothing. “Not applicable” needs a reason."],
    ["AI systems, certificates, tables and files are entered in the portal, and signing happens there."],
    ["Upload the workbook on the same page you got it from. You see what will be taken before anything is saved."],
  ].map((row) => row.map(guarded));
