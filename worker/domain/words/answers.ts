import { columnTypes } from "#domain/questionnaire/question-types/column-types.ts";
import { isBlankValue, isRecord } from "#domain/questionnaire/question-types/question-type.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import type {
  RespondentColumn,
  RespondentQuestion,
  RespondentQuestionnaire,
} from "#domain/questionnaire/respondent-view.ts";

export interface AnswerToPhrase {
  readonly question: RespondentQuestion;
  readonly questionnaire: RespondentQuestionnaire;
  readonly answer:
    | {
        readonly value?: unknown;
        readonly byCertificate?: boolean | undefined;
        readonly explanation?: string | undefined;
        readonly otherText?: string | undefined;
        readonly evidence?: readonly string[] | undefined;
      }
    | undefined;
  readonly evidenceNames: ReadonlyMap<string, string>;
}

/** An answer as a person would say it, with its explanation and evidence. */
export function answerInWords({ question, questionnaire, answer, evidenceNames }: AnswerToPhrase): string {
  if (answer?.byCertificate) return "Answered by the certificate";
  const said = valueInWords({ question, questionnaire, value: answer?.value, evidenceNames });
  const files = (answer?.evidence ?? []).map((id) => evidenceNames.get(id) ?? id);
  return [said, answer?.otherText, answer?.explanation, files.length > 0 ? `Evidence: ${files.join(", ")}` : ""]
    .filter(Boolean)
    .map((part, at, parts) => (at < parts.length - 1 ? part?.replace(/[.\s]+$/, "") : part))
    .join(". ");
}

type ValueToPhrase = Omit<AnswerToPhrase, "answer"> & { readonly value: unknown };

const valueInWords = ({ value, question, ...within }: ValueToPhrase): string =>
  isBlankValue(value) ? "Not answered" : questionTypes[question.type].inWords(value, { question, ...within });

/** The rows of a table as the vendor entered them, a line each; a dash where a cell is blank. */
export function rowsInWords({ question, questionnaire, value }: Omit<ValueToPhrase, "evidenceNames">): string[] {
  if (question.type !== "table" || !Array.isArray(value)) return [];
  return value
    .filter(isRecord)
    .map((row) => question.columns.map((column) => cellInWords(row[column.id], { column, questionnaire })).join(" · "));
}

interface CellOf {
  readonly column: RespondentColumn;
  readonly questionnaire: RespondentQuestionnaire;
}

/** One cell of a table in words; a dash where the vendor left it blank. */
export const cellInWords = (value: unknown, { column, questionnaire }: CellOf): string =>
  isBlankValue(value)
    ? "–"
    : columnTypes[column.type].inWords(value, { question: column, questionnaire, evidenceNames: new Map() });
