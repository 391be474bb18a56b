import { useComputed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { EarlierAnswers, RequestView } from "#contract/request.ts";
import { asksTheSame } from "#domain/assessment/earlier-answers.ts";
import type { AnswersFromFile, TakenAnswer } from "#domain/assessment/offline/answers-from-file.ts";
import { plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { isAnswered } from "../answering/AnswerFormModel.ts";
import { FillIn } from "../offline/FillIn.tsx";

interface FromEarlierProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}
type Found = Extract<AnswersFromFile, { ok: true }>;

/** A renewal, or the next buyer's request: everything that reads the same and is not old, in one go; the rest stays open. */
export default function FromEarlier({ view, onChange }: FromEarlierProps) {
  const earlier = useMemo(
    () => resource(() => call("GET /api/vendor/requests/:id/earlier-answers", { params: { id: view.id } })),
    [view.id],
  );
  const found = useComputed(() => {
    const { value } = earlier.loadable;
    return value.state === "ready" ? reusable(view, value.value) : null;
  });
  const { value } = found;
  if (value === null || value.found.taken.length < 2) return null;
  const old =
    value.old > 0
      ? ` ${plural({ count: value.old, one: "older answer waits", other: "older answers wait" })} beside its question for another look.`
      : "";
  return (
    <FillIn
      words={`You answered ${value.found.taken.length} of these questions before, in the same words and less than a year ago. Filled in, only what is new, changed or old is left.${old}`}
      action={`Fill in these ${value.found.taken.length} answers`}
      found={value.found}
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
