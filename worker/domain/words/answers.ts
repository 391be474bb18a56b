import { answerWordsIn, optionLabel, optionsOf } from "#domain/questionnaire/options.ts";
import { isFilledText, isRecord } from "#domain/questionnaire/question-types/question-type.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { plural } from "./format.ts";

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

function valueInWords(of: ValueToPhrase): string {
  const { value, question } = of;
  if (value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0))
    return "Not answered";
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
export function rowsInWords({ question, questionnaire, value }: Omit<ValueToPhrase, "evidenceNames">): string[] {
  if (question.type !== "table" || !Array.isArray(value)) return [];
  return value
    .filter(isRecord)
    .map((row) =>
      question.columns
        .map((column) => cellInWords(row[column.id], (one) => optionLabel(optionsOf(questionnaire, column), one)))
        .join(" · "),
    );
}

/** One cell in words; a dash where the vendor left it blank. */
export function cellInWords(value: unknown, labelOf: (value: string) => string): string {
  const words = [value].flat().filter((one) => one !== undefined && one !== null && one !== "");
  return words.length === 0 ? "–" : words.map((one) => labelOf(String(one))).join(", ");
}
