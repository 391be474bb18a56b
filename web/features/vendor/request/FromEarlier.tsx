import { useMemo } from "preact/hooks";
import type { EarlierAnswers, RequestView } from "#contract/request.ts";
import { asksTheSame } from "#domain/assessment/earlier-answers.ts";
import type { AnswersFromFile, TakenAnswer } from "#domain/assessment/offline/answers-from-file.ts";
import { plural } from "#domain/format.ts";
import { isAnswered } from "../answering/AnswerFormModel.ts";
import { FillIn } from "../offline/FillIn.tsx";

interface FromEarlierProps {
  readonly view: RequestView;
  readonly earlier: EarlierAnswers;
  readonly onChange: () => Promise<void>;
}
type Found = Extract<AnswersFromFile, { ok: true }>;

/** A renewal, or the next buyer's request: everything that reads the same and is not old, in one go; the rest stays open. */
export function FromEarlier({ view, earlier, onChange }: FromEarlierProps) {
  // As it was offered: what was filled in can be undone.
  const { found, old: oldCount } = useMemo(() => reusable(view, earlier), [view.id]);
  if (found.taken.length < 2) return null;
  const old =
    oldCount > 0
      ? ` ${plural({ count: oldCount, one: "older answer waits", other: "older answers wait" })} beside its question for another look.`
      : "";
  return (
    <FillIn
      words={`You answered ${found.taken.length} of these questions before, in the same words and less than a year ago. Filled in, only what is new, changed or old is left.${old}`}
      action={`Fill in these ${found.taken.length} answers`}
      found={found}
      view={view}
      onChange={onChange}
    />
  );
}

/** The newest earlier answer to each open question that asked the very same; those grown old are counted apart. */
export function reusable(view: RequestView, earlier: EarlierAnswers): { found: Found; old: number } {
  const taken: TakenAnswer[] = [];
  let old = 0;
  for (const question of view.questionnaire.sections.flatMap(({ questions }) => questions)) {
    const same = earlier[question.id]?.find(({ basis, answer }) => asksTheSame(basis) && answer.value !== undefined);
    if (same === undefined || isAnswered(view.answers[question.id]?.answer ?? {})) continue;
    if (same.isStale) old++;
    else {
      const { evidence, ...said } = same.answer;
      const answer = { ...said, ...(evidence && { evidence: [...evidence] }) };
      taken.push({
        id: question.id,
        asked: question.text,
        was: "",
        now: same.said,
        answer: answer as TakenAnswer["answer"],
      });
    }
  }
  return { found: { ok: true, taken, unchanged: 0, notTaken: [] }, old };
}
