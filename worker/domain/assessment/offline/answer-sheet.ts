import type { CivilDate } from "#domain/civil-date.ts";
import type { DraftAnswer } from "#domain/questionnaire/check-answer.ts";
import { choiceLabels, choicesOf } from "#domain/questionnaire/choices.ts";
import { conditionInWords } from "#domain/questionnaire/condition-words.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { isBlankValue } from "#domain/questionnaire/question-types/question-type.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { fitsCell } from "#domain/questionnaire/question-types/which-types.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { guarded } from "#domain/questionnaire/sheets/cell-text.ts";
import { meaningsHeaders, type SheetColumn, sheetColumns, sheetWordsIn } from "./sheet-words.ts";
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

/** The labels to choose from, in order; empty for a question that is written. */
export const labelsOf = (question: RespondentQuestion, questionnaire: RespondentQuestionnaire): readonly string[] =>
  choiceLabels({ question, questionnaire });

/** The questions that have a row, each with what its section hangs on. */
const asked = ({ sections }: RespondentQuestionnaire) =>
  sections.flatMap((section) => section.questions.filter(fitsCell).map((question) => ({ section, question })));

/** The answer sheet as texts, the headers first, in the questionnaire's language; what was answered so far stands in it. */
export function answerRows({ questionnaire, answers }: OfflineRequest): string[][] {
  const { headers } = sheetWordsIn(questionnaire.language);
  const rows = asked(questionnaire).map(({ section, question }) => {
    const answer = answers[question.id];
    const showIf = [section.showIf, question.showIf].filter((one) => one !== undefined);
    const cells: Record<SheetColumn, string> = {
      id: question.id,
      section: section.title,
      question: question.text,
      help: question.help ?? "",
      askedWhen:
        showIf.length === 0
          ? ""
          : conditionInWords({ all: showIf }, questionnaire as Questionnaire, questionnaire.language),
      chooseFrom: labelsOf(question, questionnaire).join("\n"),
      answer: cellOf(question, { questionnaire, answer }),
      explanation: answer?.explanation ?? "",
    };
    return sheetColumns.map((column) => guarded(cells[column]));
  });
  return [sheetColumns.map((column) => headers[column]), ...rows];
}

/**
 * Whose the file is, how each question was written, and which label stands for which stored answer: so that it is read
 * back in any language, and nowhere else.
 */
export function meaningRows(request: OfflineRequest): string[][] {
  const { questionnaire, original = null } = request;
  const written = textsOf(original ?? questionnaire);
  const rows = asked(questionnaire).flatMap(({ question }) => [
    [question.id, "", written.get(question.id) ?? ""],
    ...choicesOf({ question, questionnaire }).map(({ value, label }) => [question.id, value, label]),
  ]);
  const whose = belongingRows(request).map(([part = "", said = ""]) => ["", part, said]);
  return [[...meaningsHeaders], ...[...whose, ...rows].map((row) => row.map(guarded))];
}

/** How each question reads, by its id. */
export const textsOf = (questionnaire: RespondentQuestionnaire | null): ReadonlyMap<string, string> =>
  new Map((questionnaire?.sections ?? []).flatMap(({ questions }) => questions.map(({ id, text }) => [id, text])));

interface Said {
  readonly questionnaire: RespondentQuestionnaire;
  readonly answer: DraftAnswer | undefined;
}

/** An answer as its cell shows it; several choices one a line. */
export function cellOf(question: RespondentQuestion, { questionnaire, answer }: Said): string {
  if (answer?.byCertificate === true) return sheetWordsIn(questionnaire.language).byCertificate;
  if (isBlankValue(answer?.value)) return "";
  return questionTypes[question.type].cell?.toCell(answer ?? {}, { question, questionnaire }) ?? "";
}

/** The first sheet: what to do, and whose it is. */
export function guideRows(request: OfflineRequest): string[][] {
  const { product, questionnaire } = request;
  const words = sheetWordsIn(questionnaire.language);
  const lines = words.guide(words.byCertificate).map((line) => [line]);
  return [[words.title({ ...questionnaire, product })], ...belongingRows(request, words), [], ...lines].map((row) =>
    row.map(guarded),
  );
}
