import { answerWordsIn, optionLabel, optionsOf } from "#domain/questionnaire/options.ts";
import { isFilledText, isRecord } from "#domain/questionnaire/question-types/question-type.ts";
import type {
  RespondentColumn,
  RespondentQuestion,
  RespondentQuestionnaire,
} from "#domain/questionnaire/respondent-view.ts";
import { plural } from "./format.ts";
import { asked, joined, plainWords, type Words } from "./words.ts";

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
export const answerInWords = (of: AnswerToPhrase): string => plainWords(answerWords(of));

/** The same, where the words of the questionnaire are to know their language. */
export function answerWords({ question, questionnaire, answer, evidenceNames }: AnswerToPhrase): Words {
  if (answer?.byCertificate) return "Answered by the certificate";
  const value = answer?.value;
  const said = valueInWords({ question, questionnaire, value, evidenceNames });
  const files = (answer?.evidence ?? []).map((id) => evidenceNames.get(id) ?? id);
  const own = [answer?.otherText, answer?.explanation, files.length > 0 ? `Evidence: ${files.join(", ")}` : ""];
  const [first = "", ...rest] = [said, ...own]
    .filter((part) => part !== undefined && part !== "")
    .map((part, at, parts) => (at < parts.length - 1 ? part?.replace(/[.\s]+$/, "") : part));
  const isOffered = said !== notAnswered && offersWords(question, questionnaire);
  return joined(isOffered ? asked(questionnaire, first) : first, ...rest.map((part) => `. ${part}`));
}

const notAnswered = "Not answered";

/** Whether the answer to a question is told in words of the questionnaire: its options, or the unit of a number. */
export const offersWords = (question: RespondentQuestion, questionnaire: RespondentQuestionnaire): boolean =>
  question.type === "yesNo" ||
  optionsOf(questionnaire, question).length > 0 ||
  ("unit" in question && question.unit !== undefined);

type ValueToPhrase = Omit<AnswerToPhrase, "answer"> & { readonly value: unknown };

function valueInWords(of: ValueToPhrase): string {
  const { value, question } = of;
  if (value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0))
    return notAnswered;
  const words: Readonly<Record<string, string>> = answerWordsIn(of.questionnaire.language);
  if (question.type === "yesNo") return words[String(value)] ?? String(value);
  if (question.type === "evidence" && Array.isArray(value))
    return value.map((id) => of.evidenceNames.get(String(id)) ?? String(id)).join(", ");
  if (question.type === "table" && Array.isArray(value))
    return plural({ count: value.length, one: "row", other: "rows" });
  if (question.type === "declaration" && isRecord(value))
    return `Signed by ${[value.name, value.role].filter(isFilledText).join(", ")}`;
  const labels = new Map(optionsOf(of.questionnaire, question).map((option) => [option.value, option.label]));
  const said = [value].flat().map((one) => labels.get(String(one)) ?? String(one));
  return question.type === "number" && "unit" in question && question.unit
    ? `${said.join(", ")} ${question.unit}`
    : said.join(", ");
}

/** The rows of a table as the vendor entered them, a line each; a dash where a cell is blank. */
export function rowsInWords({ question, questionnaire, value }: Omit<ValueToPhrase, "evidenceNames">): Words[] {
  if (question.type !== "table" || !Array.isArray(value)) return [];
  return value
    .filter(isRecord)
    .map((row) =>
      joined(
        ...question.columns.flatMap((column, at) => [
          at === 0 ? "" : " · ",
          columnWords(row[column.id], { column, questionnaire }),
        ]),
      ),
    );
}

/** One cell of a table column; what was chosen among its options knows their language. */
export function columnWords(value: unknown, { column, questionnaire }: CellOf): Words {
  const options = optionsOf(questionnaire, column);
  const words = cellInWords(value, (one) => optionLabel(options, one));
  return options.length > 0 && words !== blank ? asked(questionnaire, words) : words;
}

interface CellOf {
  readonly column: RespondentColumn;
  readonly questionnaire: RespondentQuestionnaire;
}

const blank = "–";

/** One cell in words; a dash where the vendor left it blank. */
export function cellInWords(value: unknown, labelOf: (value: string) => string): string {
  const words = [value].flat().filter((one) => one !== undefined && one !== null && one !== "");
  return words.length === 0 ? blank : words.map((one) => labelOf(String(one))).join(", ");
}
