import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { asked, joined, type Spoken } from "#domain/words/words.ts";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import type { AnswerFormModel } from "./AnswerFormModel.ts";
import type { Entry } from "./entry.ts";

interface CertificateChoiceProps {
  readonly question: RespondentQuestion;
  readonly spoken: Spoken;
  readonly model: AnswerFormModel;
  readonly entry: Entry;
  /** The certificate answers today, or was left the answer; else it cannot be chosen. */
  readonly isOffered: boolean;
}

/** Let the certificate stand in for the answer, or answer oneself; either can be changed at any time. */
export function CertificateChoice({ question, spoken, model, entry, isOffered }: CertificateChoiceProps) {
  const controls = question.controls?.iso42001 ?? [];
  const isCertificate = entry.answer.value.byCertificate === true;
  return (
    <RadioGroup
      id={`${question.id}-by`}
      label={joined("Who answers this: ", asked(spoken, question.short ?? question.text))}
      // Said while there is a choice to make; afterwards the card is short.
      hint={
        isCertificate
          ? undefined
          : `A certificate that covers ${controls.join(", ")} for all your AI systems may stand in.`
      }
      layout="inline"
      choices={[
        { value: "own", label: "We answer" },
        ...(isOffered ? [{ value: "certificate", label: "Our certificate answers" }] : []),
      ]}
      value={isCertificate ? "certificate" : "own"}
      onChange={(by) => {
        model.change(question.id, { byCertificate: by === "certificate" });
        model.flush(question.id);
      }}
    />
  );
}
