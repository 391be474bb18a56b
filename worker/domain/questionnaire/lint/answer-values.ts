import type { Question, Questionnaire } from "../definition.schema.ts";
import { didYouMean } from "../load/did-you-mean.ts";
import { type LintRemark, type LintRule, nameOf, placedQuestions } from "./remark.ts";
import { possibleValues } from "./test-subject.ts";

const rule = "answer-values";

/** The answers that findings, explanations and evidence are tied to exist. */
export const answerValues: LintRule = (questionnaire) =>
  placedQuestions(questionnaire).flatMap(({ question, path }) =>
    usesOf(question).flatMap(({ at, values }) => strangers(values, { question, questionnaire, path: `${path}/${at}` })),
  );

interface Use {
  readonly at: string;
  readonly values: readonly string[];
}

function usesOf(question: Question): Use[] {
  return [
    { at: "explainFor", values: question.explainFor ?? [] },
    { at: "evidence/requiredFor", values: question.evidence?.requiredFor ?? [] },
    ...(question.findings ?? []).map(({ when }, index) => ({ at: `findings/${index}/when`, values: when })),
    { at: "goodAnswer", values: question.type === "yesNo" && question.goodAnswer ? [question.goodAnswer] : [] },
  ];
}

interface Subject {
  readonly question: Question;
  readonly questionnaire: Questionnaire;
  readonly path: string;
}

function strangers(values: readonly string[], { question, questionnaire, path }: Subject): LintRemark[] {
  const possible = possibleValues(questionnaire, question) ?? [];
  return values
    .filter((value) => !possible.includes(value))
    .map((value) => {
      const text = `${nameOf(question)} cannot be answered “${value}”${didYouMean(value, possible) || "."}`;
      return { severity: "error", rule, path, text };
    });
}
