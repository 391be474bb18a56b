import { readFileSync } from "node:fs";
import { choicesOf } from "#domain/questionnaire/choices.ts";
import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { loadQuestionnaire } from "#domain/questionnaire/load-questionnaire.ts";
import { isAskedOnPage } from "#domain/questionnaire/question-types/which-types.ts";

/** What the vendor of the journeys says to one question. */
export interface OwnAnswer {
  readonly id: string;
  readonly card: string;
  readonly question: string;
  readonly section: string;
  /** What is ticked; nothing where it is written. */
  readonly ticks: readonly string[];
  readonly isOneOf: boolean;
  readonly byCertificate: boolean;
  readonly needsFile: boolean;
}

const file = new URL("../../../questionnaires/ai-vendor-core.yaml", import.meta.url);

/** The answers of a vendor that does well to the questions of ai-vendor-core, in their order. */
export function ownAnswers(): readonly OwnAnswer[] {
  const loaded = loadQuestionnaire(readFileSync(file, "utf8"));
  if (!loaded.ok) throw new Error("ai-vendor-core cannot be read.");
  const { questionnaire } = loaded;
  return questionnaire.sections.flatMap(({ title, questions }) =>
    questions.filter(isAskedOnPage).map((question) => answerTo({ questionnaire, question, section: title })),
  );
}

interface Asking {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  readonly section: string;
}

function answerTo({ questionnaire, question, section }: Asking): OwnAnswer {
  const choices = choicesOf({ question, questionnaire });
  const good = choices.find(({ value }) => value === (question.type === "yesNo" && question.goodAnswer)) ?? choices[0];
  // Of several, the first and the third: enough to see that both are kept.
  const chosen =
    question.type === "multiple" ? choices.filter((_, at) => at % 2 === 0).slice(0, 2) : good ? [good] : [];
  return {
    id: question.id,
    card: question.short ?? question.text,
    question: question.text,
    section,
    ticks: chosen.map(({ label }) => label),
    isOneOf: question.type !== "multiple",
    byCertificate: question.coveredBy === "certificate",
    needsFile: chosen.some(({ value }) => question.evidence?.requiredFor?.includes(value)),
  };
}
