import { useMemo } from "preact/hooks";
import type { EarlierAnswers, RequestView } from "#contract/request.ts";
import { asksTheSame } from "#domain/assessment/earlier-answers.ts";
import type { AnswersFromFile, TakenAnswer } from "#domain/assessment/offline/answers-from-file.ts";
import { plural } from "#domain/format.ts";
import { Notice } from "#web/components/Notice.tsx";
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
  const { found, old: oldCount, anew } = useMemo(() => reusable(view, earlier), [view.id]);
  if (found.taken.length < 2) return <AskedAgain view={view} />;
  const old =
    oldCount > 0
      ? ` ${plural({ count: oldCount, one: "older answer waits", other: "older answers wait" })} beside its question for another look.`
      : "";
  return (
    <FillIn
      words={`${fillWords(found.taken.length, view)}${old}${anewWords(anew, view)}`}
      action={`Fill in these ${found.taken.length} answers`}
      found={found}
      view={view}
      onChange={onChange}
    />
  );
}

const fillWords = (count: number, { asksAnew, buyerName }: RequestView): string =>
  asksAnew === null
    ? `You answered ${count} of these questions before, in the same words and less than a year ago. Filled in, only what is new, changed or old is left.`
    : `${buyerName} decided on your last answers, and ${count} of them still hold: filled in, they are as they were.`;

/** Where nothing is left to be filled in: that it follows a decision, and how much of it is asked anew. */
function AskedAgain({ view: { asksAnew, buyerName } }: Pick<FromEarlierProps, "view">) {
  const count = Object.keys(asksAnew ?? {}).length;
  if (count === 0) return null;
  return (
    <Notice title={`${buyerName} asks you again`}>
      <p>{plural({ count, one: "question is", other: "questions are" })} asked anew: each says why.</p>
    </Notice>
  );
}

const anewWords = (count: number, { buyerName }: RequestView): string =>
  count === 0
    ? ""
    : ` ${buyerName} asks ${plural({ count, one: "question", other: "questions" })} anew: each says why, and stays open.`;

/**
 * An earlier answer to each open question that asked the very same: after a decision what was decided on alone, else the newest.
 * Those grown old, and those that the buyer asks anew, are counted apart.
 */
export function reusable(view: RequestView, earlier: EarlierAnswers): { found: Found; old: number; anew: number } {
  const taken: TakenAnswer[] = [];
  let [old, anew] = [0, 0];
  const isOffered = ({ isLast }: EarlierAnswers[string][number]): boolean => view.asksAnew === null || isLast;
  for (const question of view.questionnaire.sections.flatMap(({ questions }) => questions)) {
    const same = earlier[question.id]?.find(
      (one) => isOffered(one) && asksTheSame(one.basis) && one.answer.value !== undefined,
    );
    if (same === undefined || isAnswered(view.answers[question.id]?.answer ?? {})) continue;
    if (view.asksAnew?.[question.id]) anew++;
    // What is old by now the buyer said when it asked again.
    else if (same.isStale && view.asksAnew === null) old++;
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
  return { found: { ok: true, taken, unchanged: 0, notTaken: [] }, old, anew };
}
