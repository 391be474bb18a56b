import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { isList } from "#domain/questionnaire/question-types/which-types.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { labelsOf, type OfflineRequest } from "./answer-sheet.ts";
import { sheetColumns } from "./sheet-words.ts";

type Rows = readonly (readonly string[])[];

/** An answer to choose from a list; its row counts from 0. */
export interface AnswerList {
  readonly row: number;
  readonly labels: readonly string[];
}

/** The lists of the questions that take one answer; a cell with a list takes no more than one. */
export function listsOf({ questionnaire }: OfflineRequest, rows: Rows): AnswerList[] {
  return asked(questionnaire, rows).flatMap(({ question, row }) => {
    const labels = isList(question) ? [] : labelsOf(question, questionnaire);
    return labels.length > 0 && question.otherOption === undefined ? [{ labels, row }] : [];
  });
}

/** An answer that the sheet holds as a number; its row counts from 0. */
export interface NumberAnswer {
  readonly row: number;
  /** What was answered; a text when it is half typed, null when the cell is open. */
  readonly value: number | string | null;
  readonly format: string;
  readonly range: readonly [least: number, most: number];
  readonly hint: string;
}

/** The answers of the types that a sheet holds as numbers. */
export function numbersOf({ questionnaire, answers }: OfflineRequest, rows: Rows): NumberAnswer[] {
  return asked(questionnaire, rows).flatMap(({ question, row }) => {
    const number = questionTypes[question.type].cell?.number;
    if (number === undefined) return [];
    const text = rows[row]?.[sheetColumns.indexOf("answer")] ?? "";
    const value = text === "" ? null : (number.of(answers[question.id]?.value) ?? text);
    return [
      {
        row,
        value,
        format: number.format,
        range: number.range(question),
        hint: number.hint(question, questionnaire.language),
      },
    ];
  });
}

/** The questions of the rows, by their ids in the first column. */
function asked({ sections }: RespondentQuestionnaire, rows: Rows): { question: RespondentQuestion; row: number }[] {
  const questions = new Map(sections.flatMap((section) => section.questions).map((one) => [one.id, one]));
  return rows.flatMap(([id = ""], row) => {
    const question = questions.get(id);
    return question === undefined ? [] : [{ question, row }];
  });
}
