import { useSignal } from "@preact/signals";
import type { ReviewBodies } from "#domain/assessment/reviews.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import type { Verdict } from "#domain/scoring/verdict.ts";
import { asked } from "#domain/words/words.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { worded } from "#web/components/worded.tsx";
import { ConcludeForm } from "./ConcludeForm.tsx";
import { LevelFields, type Trouble } from "./LevelFields.tsx";
import { bodyOf, choiceOf, type LevelChoice } from "./level-choice.ts";
import type { ReviewModel } from "./ReviewModel.ts";

interface LevelFormProps {
  readonly question: Question;
  readonly verdict: Verdict;
  readonly model: ReviewModel;
}

/** Overrides the level or the strength, with a reason; taking it back restores what was worked out. */
export function LevelForm({ question, verdict, model }: LevelFormProps) {
  const choice = useSignal<LevelChoice>(choiceOf(verdict.review));
  const trouble = useSignal<Trouble | undefined>(undefined);
  const save = (body: ReviewBodies["answer"]) => async (reason: string) => {
    const stored = await model.conclude({ kind: "answer", subject: question.id, body, reason });
    if (stored) choice.value = choiceOf(model.view.value.dossier.reviews[question.id]);
    return stored;
  };
  const conclude = async (reason: string): Promise<boolean> => {
    const chosen = bodyOf(choice.value);
    trouble.value = "error" in chosen ? chosen : undefined;
    if ("body" in chosen) return save(chosen.body)(reason);
    document.getElementById(`${chosen.field}-${question.id}`)?.focus();
    return false;
  };
  const name = asked(model.view.value.dossier.questionnaire, question.short ?? question.text);
  const choices = [
    { label: "Save our conclusion", conclude },
    ...(verdict.said.kind === "not-applicable"
      ? [
          { label: "Accept “does not apply”", conclude: save({ notApplicableAccepted: true }) },
          { label: "Refuse “does not apply”", conclude: save({ notApplicableAccepted: false }) },
        ]
      : []),
    ...(model.standing("answer", question.id)?.body ? [{ label: "Take back", conclude: save(null) }] : []),
  ];
  return (
    <Disclosure
      summary={
        <>
          Conclude otherwise<span class="visually-hidden"> about {worded(name)}</span>
        </>
      }
    >
      <ConcludeForm id={`conclude-${question.id}`} about={name} busy={model.work.busy.value} choices={choices}>
        <LevelFields id={question.id} choice={choice} trouble={trouble.value} />
      </ConcludeForm>
    </Disclosure>
  );
}
