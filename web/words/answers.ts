import type { AnswerBody } from "#contract/response.schema.ts";
import { answerWordsIn, optionsOf } from "#domain/questionnaire/options.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";

export interface AnswerToPhrase {
  readonly question: RespondentQuestion;
  readonly questionnaire: RespondentQuestionnaire;
  readonly answer:
    | (Pick<AnswerBody, "value" | "byCertificate" | "explanation" | "otherText"> & {
        readonly evidence?: readonly string[] | undefined;
      })
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
    .join(". ");
}

function valueInWords(of: Omit<AnswerToPhrase, "answer"> & { readonly value: unknown }): string {
  const { value, question } = of;
  if (value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0))
    return "Not answered";
  const words: Readonly<Record<string, string>> = answerWordsIn(of.questionnaire.language);
  if (question.type === "yesNo") return words[String(value)] ?? String(value);
  if (question.type === "evidence" && Array.isArray(value))
    return value.map((id) => of.evidenceNames.get(String(id)) ?? String(id)).join(", ");
  if (question.type === "table" && Array.isArray(value))
    return `${value.length} ${value.length === 1 ? "row" : "rows"}`;
  const labels = new Map(optionsOf(of.questionnaire, question).map((option) => [option.value, option.label]));
  const said = [value].flat().map((one) => labels.get(String(one)) ?? String(one));
  return question.type === "number" && "unit" in question && question.unit
    ? `${said.join(", ")} ${question.unit}`
    : said.join(", ");
}
