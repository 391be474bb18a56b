import { useSignal } from "@preact/signals";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { isConcluded, needsMoreThanAgreement } from "#domain/scoring/concluded.ts";
import type { Verdict } from "#domain/scoring/verdict.ts";
import { asked, plainWords } from "#domain/words/words.ts";
import { Button } from "#web/components/Button.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { ReviewModel } from "./ReviewModel.ts";

interface StandsAsItIsProps {
  readonly question: Question;
  /** Undefined where the question does not enter the score. */
  readonly verdict: Verdict | undefined;
  readonly model: ReviewModel;
}

/** What is kept as the reason when a reviewer agrees without a note. */
const noNote = "Looked at; it stands as it is";

/**
 * To agree is a conclusion like any other: it takes the answer off the list, with or without a note. It is offered where
 * the answer says all that there is to say, and never over another conclusion of ours.
 */
export function StandsAsItIs({ question, verdict, model }: StandsAsItIsProps) {
  const note = useSignal("");
  const { dossier } = model.view.value;
  const name = plainWords(asked(dossier.questionnaire, question.short ?? question.text));
  const review = dossier.reviews[question.id];
  if (verdict && needsMoreThanAgreement(verdict)) return null;
  if (review?.confirmed === true) return <p class="soft">Looked at: it stands as it is.</p>;
  if (isConcluded(review)) return null;
  const agree = async (): Promise<void> => {
    const typed = note.value.trim();
    // A reason has three letters at least: a shorter note is kept behind the usual words.
    const reason = typed === "" ? noNote : typed.length < 3 ? `${noNote}: ${typed}` : typed;
    const stored = await model.conclude({ kind: "answer", subject: question.id, body: { confirmed: true }, reason });
    if (stored) note.value = "";
  };
  return (
    <div class="cluster cluster--end">
      <TextInput
        id={`note-${question.id}`}
        label="Note"
        optional
        maxLength={2000}
        value={note.value}
        onInput={(value) => (note.value = value)}
      />
      <Button
        variant="secondary"
        size="small"
        busy={model.work.busy.value}
        label={`It stands as it is: ${name}`}
        shortcut="a"
        onClick={() => void agree()}
      >
        It stands as it is
      </Button>
    </div>
  );
}
