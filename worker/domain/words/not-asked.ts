import type { Dossier } from "#domain/dossier/dossier.ts";
import { plural } from "#domain/format.ts";
import type { NotAsked } from "#domain/scoring/not-asked.ts";
import { answerWords } from "./answers.ts";
import { asked, joined, type Words } from "./words.ts";

/** "14 questions did not apply, because “Your role” was answered “Distributor”." */
export function notAskedWords({ because, questions, isAssumed }: NotAsked, { questionnaire, answers }: Dossier): Words {
  const count = plural({ count: questions.length, one: "question", other: "questions" });
  const doubt = isAssumed ? " Nobody has confirmed that yet." : "";
  const question = questionnaire.sections.flatMap((section) => section.questions).find(({ id }) => id === because);
  if (question === undefined) return `${count} did not apply, because of what is said of the AI systems.${doubt}`;
  const value = answers[question.id]?.value;
  const said = answerWords({ question, questionnaire, answer: { value }, evidenceNames: new Map() });
  const title = asked(questionnaire, question.short ?? question.text);
  return joined(`${count} did not apply, because “`, title, "” was answered “", said, `”.${doubt}`);
}
