import { useMemo } from "preact/hooks";
import type { EarlierAnswers, RequestView } from "#contract/request.ts";
import { sameAnswer } from "#domain/assessment/earlier-answers.ts";
import type { AnswersFromFile, TakenAnswer } from "#domain/assessment/offline/answers-from-file.ts";
import { plural } from "#domain/format.ts";
import { Notice } from "#web/components/Notice.tsx";
import { isAnswered } from "../answering/entry.ts";
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
  if (found.taken.length < 2) return <AskedAgain view={view} />;
  const old =
    oldCount > 0
      ? ` ${plural({ count: oldCount, one: "older answer waits", other: "older answers wait" })} beside its question for another look.`
      : "";
  return (
    <FillIn
      words={`${fillWords(found.taken.length, view)}${old}${anewWords(view)}`}
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
function AskedAgain({ view }: Pick<FromEarlierProps, "view">) {
  const count = anewCount(view);
  if (count === 0) return null;
  return (
    <Notice title={`${view.buyerName} asks you again`}>
      <p>{plural({ count, one: "question is", other: "questions are" })} asked anew: each says why.</p>
    </Notice>
  );
}

const anewCount = ({ asksAnew }: Pick<RequestView, "asksAnew">): number => Object.keys(asksAnew ?? {}).length;

function anewWords(view: RequestView): string {
  const count = anewCount(view);
  return count === 0
    ? ""
    : ` ${view.buyerName} asks ${plural({ count, one: "question", other: "questions" })} anew: each says why, and stays open.`;
}

/** An earlier answer to each open question that asked the very same and is not asked anew; those grown old are counted apart. */
export function reusable(view: RequestView, earlier: EarlierAnswers): { found: Found; old: number } {
  const taken: TakenAnswer[] = [];
  let old = 0;
  for (const question of view.questionnaire.sections.flatMap(({ questions }) => questions)) {
    const copied = sameAnswer(earlier[question.id], { isAfterDecision: view.asksAnew !== null });
    if (copied === undefined || isAnswered(view.answers[question.id]?.answer ?? {})) continue;
    if (view.asksAnew?.[question.id]) continue;
    if (copied.isOld) old++;
    else {
      const { evidence, ...said } = copied.same.answer;
      const answer = { ...said, ...(evidence && { evidence: [...evidence] }) };
      taken.push({
        id: question.id,
        asked: question.text,
        was: "",
        now: copied.same.said,
        answer: answer as TakenAnswer["answer"],
      });
    }
  }
  return { found: { ok: true, taken, unchanged: 0, notTaken: [] }, old };
}
