import { asked, languageOf } from "#domain/words/words.ts";
import { EvidencePicker } from "../EvidencePicker.tsx";
import type { PropsFor } from "./field-props.ts";

/** Files and links that are the answer themselves. */
export const EvidenceField = ({ question, questionnaire, answer, shelf, onChange }: PropsFor<"evidence">) => (
  <>
    <p class="question__text" lang={languageOf(questionnaire, question.text)}>
      {question.text}
    </p>
    <EvidencePicker
      id={question.id}
      about={asked(questionnaire, question.short ?? question.text)}
      hint={question.evidence?.examples && asked(questionnaire, question.evidence.examples)}
      attached={Array.isArray(answer.value) ? answer.value.map(String) : []}
      shelf={shelf}
      onChange={(value) => onChange({ value: [...value] })}
    />
  </>
);
