import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { asked } from "#domain/words/words.ts";
import { worded } from "#web/components/worded.tsx";
import { EvidenceReview } from "./EvidenceReview.tsx";
import { evidenceOf } from "./evidence-of.ts";
import type { ReviewModel } from "./ReviewModel.ts";

interface AnswerEvidenceProps {
  readonly question: Question;
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
}

/** What the vendor attached to one answer, to be opened beside it. */
export function AnswerEvidence({ question, model, mayConclude }: AnswerEvidenceProps) {
  const ids = evidenceOf(question, model.view.value.dossier.answers[question.id]);
  const about = question.short ?? question.text;
  return (
    <div class="answer__evidence stack">
      <h3 class="answer__side-title">
        Evidence<span class="visually-hidden"> for {worded(asked(model.view.value.dossier.questionnaire, about))}</span>
      </h3>
      {ids.length === 0 ? <p class="soft">None attached.</p> : null}
      {ids.map((id) => (
        <EvidenceReview
          key={id}
          id={id}
          questionId={question.id}
          about={about}
          model={model}
          mayConclude={mayConclude}
        />
      ))}
    </div>
  );
}
