import { choicesOf } from "#domain/questionnaire/choices.ts";
import { columnTypes } from "#domain/questionnaire/question-types/column-types.ts";
import { isBlankValue, isRecord } from "#domain/questionnaire/question-types/question-type.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import type {
  RespondentColumn,
  RespondentQuestion,
  RespondentQuestionnaire,
} from "#domain/questionnaire/respondent-view.ts";
import { asked, joined, languageOf, plainWords, type Words } from "./words.ts";

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
        readonly unfit?: { readonly said: string; readonly why: string } | undefined;
      }
    | undefined;
  readonly evidenceNames: ReadonlyMap<string, string>;
}

/** What is shown of an answer to an earlier version that this one does not offer: it answers nothing any more. */
export const noLongerOffered = (said: string, version: number) => ({
  said,
  why: `it was answered in an earlier version, and version ${version} of the questionnaire does not offer it.`,
});

/** An answer as a person would say it, with its explanation and evidence. */
export const answerInWords = (of: AnswerToPhrase): string => plainWords(answerWords(of));

/** The same, where the words of the questionnaire are to know their language. */
export function answerWords({ question, questionnaire, answer, evidenceNames }: AnswerToPhrase): Words {
  if (answer?.byCertificate) return "Left to the certificate";
  const value = answer?.value;
  const said = answer?.unfit
    ? `${notAnswered}. What was entered does not fit, “${answer.unfit.said}”: ${answer.unfit.why}`
    : valueInWords({ question, questionnaire, value, evidenceNames });
  const files = (answer?.evidence ?? []).map((id) => evidenceNames.get(id) ?? id);
  const own = [answer?.otherText, answer?.explanation, files.length > 0 ? `Evidence: ${files.join(", ")}` : ""];
  const [first = "", ...rest] = [said, ...own]
    .filter((part) => part !== undefined && part !== "")
    .map((part, at, parts) => (at < parts.length - 1 ? part?.replace(/[.\s]+$/, "") : part));
  const isOffered = said !== notAnswered && answer?.unfit === undefined && offersWords(question, questionnaire);
  return joined(
    isOffered ? offeredWords(first, { question, questionnaire, value }) : first,
    ...rest.map((part) => `. ${part}`),
  );
}

const notAnswered = "Not answered";

/** What was offered, or counted in a unit of the questionnaire: each part in its own language where some are not translated. */
function offeredWords(said: string, { question, questionnaire, value }: Omit<ValueToPhrase, "evidenceNames">): Words {
  const unit = "unit" in question ? question.unit : undefined;
  if (unit !== undefined) return [{ text: said, lang: languageOf(questionnaire, unit) }];
  const labels = new Map(choicesOf({ question, questionnaire }).map((one) => [one.value, one.label]));
  if (!Array.isArray(value))
    return [{ text: said, lang: languageOf(questionnaire, labels.get(String(value)) ?? said) }];
  if (questionnaire.inOriginal === undefined) return asked(questionnaire, said);
  return listedBy(
    ", ",
    value.map((one) => asked(questionnaire, labels.get(String(one)) ?? String(one))),
  );
}

const listedBy = (between: string, items: readonly Words[]): Words =>
  joined(...items.flatMap((item, at) => [at === 0 ? "" : between, item]));

/** Whether the answer to a question is told in words of the questionnaire: what it offers, or the unit of a number. */
export const offersWords = (question: RespondentQuestion, questionnaire: RespondentQuestionnaire): boolean =>
  choicesOf({ question, questionnaire }).length > 0 || ("unit" in question && question.unit !== undefined);

type ValueToPhrase = Omit<AnswerToPhrase, "answer"> & { readonly value: unknown };

const valueInWords = ({ value, question, ...within }: ValueToPhrase): string =>
  isBlankValue(value) ? notAnswered : questionTypes[question.type].inWords(value, { question, ...within });

/** The rows of a table as the vendor entered them, a line each; a dash where a cell is blank. */
export function rowsInWords({ question, questionnaire, value }: Omit<ValueToPhrase, "evidenceNames">): Words[] {
  if (question.type !== "table" || !Array.isArray(value)) return [];
  return value
    .filter(isRecord)
    .map((row) =>
      joined(
        ...question.columns.flatMap((column, at) => [
          at === 0 ? "" : " · ",
          cellInWords(row[column.id], { column, questionnaire }),
        ]),
      ),
    );
}

interface CellOf {
  readonly column: RespondentColumn;
  readonly questionnaire: RespondentQuestionnaire;
}

/** One cell of a table in words; a dash where the vendor left it blank. What the column offers knows its language. */
export function cellInWords(value: unknown, { column, questionnaire }: CellOf): Words {
  if (isBlankValue(value)) return "–";
  const words = columnTypes[column.type].inWords(value, { question: column, questionnaire, evidenceNames: new Map() });
  return choicesOf({ question: column, questionnaire }).length > 0 ? asked(questionnaire, words) : words;
}
