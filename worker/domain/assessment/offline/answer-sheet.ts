import type { CivilDate } from "#domain/civil-date.ts";
import type { DraftAnswer } from "#domain/questionnaire/check-answer.ts";
import { choiceLabels } from "#domain/questionnaire/choices.ts";
import { conditionInWords } from "#domain/questionnaire/condition-words.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { isBlankValue } from "#domain/questionnaire/question-types/question-type.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { fitsCell } from "#domain/questionnaire/question-types/which-types.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { guarded } from "#domain/questionnaire/sheets/cell-text.ts";
import { belongingRows } from "./whose-file.ts";

/** One request as far as it can be worked on outside the portal. */
export interface OfflineRequest {
  readonly requestId: string;
  readonly product: string;
  /** Who answers and who asked, so that a file says whose it is; left out where nobody is known. */
  readonly vendor?: string;
  readonly buyer?: string;
  readonly questionnaire: RespondentQuestionnaire;
  /** The same as it was written, when it is read in another language: what is asked is the same by these words. */
  readonly original?: RespondentQuestionnaire | null;
  readonly answers: Readonly<Record<string, DraftAnswer | undefined>>;
  /** The reader's civil day. */
  readonly today: CivilDate;
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
/** The last header of a sheet in another language: the question as it was written, by which its row is known again. */
export const writtenHeader = "As written";

/** The labels to choose from, in order; empty for a question that is written. */
export const labelsOf = (question: RespondentQuestion, questionnaire: RespondentQuestionnaire): readonly string[] =>
  choiceLabels({ question, questionnaire });

/** The answer sheet as texts, the headers first; what was answered so far stands in it. */
export function answerRows({ questionnaire, original = null, answers }: OfflineRequest): string[][] {
  const written = textsOf(original);
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
        ...(original === null ? [] : [written.get(question.id) ?? ""]),
      ].map(guarded);
    }),
  );
  return [[...answerHeaders, ...(original === null ? [] : [writtenHeader])], ...rows];
}

/** How each question reads, by its id. */
export const textsOf = (questionnaire: RespondentQuestionnaire | null): ReadonlyMap<string, string> =>
  new Map((questionnaire?.sections ?? []).flatMap(({ questions }) => questions.map(({ id, text }) => [id, text])));

interface Said {
  readonly questionnaire: RespondentQuestionnaire;
  readonly answer: DraftAnswer | undefined;
}

/** What stands in the cell of a question that a certificate answers, so that no colleague answers it again. */
export const byCertificateCell = "(our certificate answers this)";

/** An answer as its cell shows it; several choices one a line. */
export function cellOf(question: RespondentQuestion, { questionnaire, answer }: Said): string {
  if (answer?.byCertificate === true) return byCertificateCell;
  if (isBlankValue(answer?.value)) return "";
  return questionTypes[question.type].cell?.toCell(answer ?? {}, { question, questionnaire }) ?? "";
}

/** The first sheet: what to do, and whose it is. */
export const guideRows = (request: OfflineRequest): string[][] =>
  [
    [`${request.questionnaire.title}, version ${request.questionnaire.version}, for ${request.product}`],
    ...belongingRows(request),
    [],
    ["Write into the columns Answer and Explanation of the sheet Answers; change nothing else there."],
    ["Where a list opens, choose from it. Where several answers are possible, write one a line."],
    ["Leave empty what you do not know: an empty cell changes nothing. “Not applicable” needs a reason."],
    [`Where a cell says “${byCertificateCell}”, leave it, or write over it to answer yourselves.`],
    ["AI systems, certificates, tables and files are entered in the portal, and signing happens there."],
    ["Upload the workbook on the same page you got it from. You see what will be taken before anything is saved."],
  ].map((row) => row.map(guarded));
