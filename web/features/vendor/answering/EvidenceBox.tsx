import { lacksEvidence } from "#domain/questionnaire/missing.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { asked } from "#domain/words/words.ts";
import type { AnswerFormModel, Entry } from "./AnswerFormModel.ts";
import { EvidencePicker } from "./EvidencePicker.tsx";
import type { EvidenceShelf } from "./EvidenceShelf.ts";

interface EvidenceBoxProps {
  readonly question: RespondentQuestion;
  readonly language: string;
  readonly model: AnswerFormModel;
  readonly entry: Entry;
  readonly shelf: EvidenceShelf;
}

/** The evidence of one answer. */
export function EvidenceBox({ question, language, model, entry, shelf }: EvidenceBoxProps) {
  return (
    <EvidencePicker
      wanted={lacksEvidence(question, entry.answer.value)}
      id={`${question.id}-evidence`}
      about={asked({ language }, question.short ?? question.text)}
      hint={question.evidence?.examples && asked({ language }, question.evidence.examples)}
      attached={entry.answer.value.evidence ?? []}
      shelf={shelf}
      onChange={(evidence) => {
        model.change(question.id, { evidence: [...evidence] });
        model.flush(question.id);
      }}
    />
  );
}
