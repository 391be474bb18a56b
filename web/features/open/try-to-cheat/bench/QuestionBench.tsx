import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { asked } from "#domain/words/words.ts";
import { FieldGroup } from "#web/components/FieldGroup.tsx";
import { AnswerField } from "./AnswerField.tsx";
import type { BenchProps } from "./bench-props.ts";
import { EvidenceFields } from "./EvidenceFields.tsx";
import { ReviewerField } from "./ReviewerField.tsx";

type QuestionProps = BenchProps & { readonly question: Question };

/** One question: what is answered, what is shown for it, and what a reviewer says. */
export const QuestionBench = (of: QuestionProps) => (
  <FieldGroup
    id={`question-${of.question.id}`}
    label={asked(of.dossier.questionnaire, of.question.text)}
    hint={of.question.mustHave === true ? "A must-have." : undefined}
  >
    <div class="bench-fields bench-fields--question">
      <AnswerField {...of} />
      <EvidenceFields {...of} />
      <ReviewerField {...of} />
    </div>
  </FieldGroup>
);
