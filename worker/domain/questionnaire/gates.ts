import { type Known, passes, testsIn, truthOf } from "./conditions.ts";
import type { Condition, Question, Questionnaire } from "./definition.schema.ts";
import { optionsOf } from "./options.ts";
import { hasLevel } from "./question-types/which-types.ts";
import { canCount } from "./which-count.ts";

/** A question whose answer costs nothing and may hide others: a reviewer has to confirm it (SCORING 1, assumed away). */
export interface Gate {
  readonly question: Question;
  /** Ids of the questions whose condition, or whose section's, looks at it. */
  readonly routes: readonly string[];
  /** Whether the questionnaire tells a reviewer how to confirm the answer. */
  readonly hasNote: boolean;
  /** Ticks of a choice of several that hide although another tick beside them should show. */
  readonly hidingTicks: readonly string[];
}

interface Routed {
  readonly id: string;
  readonly conditions: readonly Condition[];
}

/** Every gate of a questionnaire, in the order in which a vendor meets them. */
export function gatesOf(questionnaire: Questionnaire): Gate[] {
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const routed = questionnaire.sections.flatMap((section) =>
    section.questions.map(({ id, showIf }) => ({
      id,
      conditions: [section.showIf, showIf].filter((one) => one !== undefined),
    })),
  );
  return questions.flatMap((question) => {
    const behind = routed.filter(({ conditions }) => conditions.some((condition) => looksAt(condition, question.id)));
    if (behind.length === 0 || !costsNothing(question, { questionnaire, behind })) return [];
    const { lookFor = "", followUp = "" } = question.reviewer ?? {};
    return [
      {
        question,
        routes: behind.map(({ id }) => id),
        hasNote: `${lookFor}${followUp}`.trim() !== "",
        hidingTicks: hidingTicks(question, { questionnaire, behind }),
      },
    ];
  });
}

const looksAt = (condition: Condition, id: string): boolean =>
  testsIn(condition).some((test) => "question" in test && test.question === id);

interface Place {
  readonly questionnaire: Questionnaire;
  readonly behind: readonly Routed[];
}

/** It never counts or scores; or one of its best answers hides something. */
function costsNothing(question: Question, { questionnaire, behind }: Place): boolean {
  if (!canCount(question, questionnaire) || !hasLevel(question)) return true;
  const options = optionsOf(questionnaire, question);
  if (question.type !== "yesNo" && options.every(({ score }) => score === undefined)) return true;
  return bestAnswers(question, questionnaire).some((value) => behind.some((one) => isHidden(one, question.id, value)));
}

function bestAnswers(question: Question, questionnaire: Questionnaire): unknown[] {
  if (question.type === "yesNo") return [question.goodAnswer === "no" ? "no" : "yes"];
  const best = optionsOf(questionnaire, question).filter(({ score = 0 }) => score >= 1);
  return best.map(({ value }) => (question.type === "multiple" ? [value] : value));
}

/** Ticks that hide a question even when every other tick is there too; an exclusive one never stands beside another. */
function hidingTicks(question: Question, { questionnaire, behind }: Place): string[] {
  if (question.type !== "multiple") return [];
  const options = optionsOf(questionnaire, question).filter(({ exclusive }) => exclusive !== true);
  const ticks = options.map(({ value }) => value);
  return ticks.filter((tick) =>
    behind.some((one) =>
      ticks.some(
        (other) => other !== tick && !isHidden(one, question.id, [other]) && isHidden(one, question.id, [other, tick]),
      ),
    ),
  );
}

/** Whether an answer to one question hides another, with nothing else known. */
const isHidden = ({ conditions }: Routed, id: string, value: unknown): boolean =>
  conditions.some((condition) => truthOf(condition, knowing(id, value)) === false);

const knowing = (id: string, value: unknown): Known => ({
  ofSystems: () => undefined,
  ofQuestion: (test) => (test.question === id && test.column === undefined ? passes(test, value) : undefined),
});
