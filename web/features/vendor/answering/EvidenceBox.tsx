import { lacksEvidence } from "#domain/questionnaire/missing.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { asked, type Spoken } from "#domain/words/words.ts";
import type { AnswerFormModel } from "./AnswerFormModel.ts";
import { EvidencePicker } from "./EvidencePicker.tsx";
import type { EvidenceShelf } from "./EvidenceShelf.ts";
import type { Entry } from "./entry.ts";

interface EvidenceBoxProps {
  readonly question: RespondentQuestion;
  readonly spoken: Spoken;
  readonly model: AnswerFormModel;
  readonly entry: Entry;
  readonly shelf: EvidenceShelf;
}

/** The evidence of one answer. */
export function EvidenceBox({ question, spoken, model, entry, shelf }: EvidenceBoxProps) {
  return (
    <EvidencePicker
      wanted={lacksEvidence(question, entry.answer.value)}
      id={`${question.id}-evidence`}
      about={asked(spoken, question.short ?? question.text)}
      hint={question.evidence?.examples && asked(spoken, question.evidence.examples)}
      attached={entry.answer.value.evidence ?? []}
      shelf={shelf}
      onChange={(evidence) => {
        model.change(question.id, { evidence: [...evidence] });
        model.flush(question.id);
      }}
    />
  );
}
