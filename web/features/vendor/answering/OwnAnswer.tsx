import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { answerLimits } from "#domain/questionnaire/answer-limits.ts";
import { checkAnswer } from "#domain/questionnaire/check-answer.ts";
import type { TypeOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import { TextArea } from "#web/components/TextArea.tsx";
import { today } from "#web/page/today.ts";
import type { QuestionCardProps } from "./card-props.ts";
import { EvidenceBox } from "./EvidenceBox.tsx";
import type { Entry } from "./entry.ts";
import { AnswerField } from "./fields/AnswerField.tsx";
import type { QuestionOf } from "./fields/field-props.ts";
import { RaisedFindings } from "./RaisedFindings.tsx";

interface OwnAnswerProps extends QuestionCardProps {
  readonly question: QuestionOf<TypeOnPage>;
  readonly entry: Entry;
  /** What stands behind the field. */
  readonly children: ComponentChildren;
}

/** The field of a question, the explanation where one is asked for, and the evidence. */
export function OwnAnswer({ question, view, model, shelf, entry, children }: OwnAnswerProps) {
  const wrong = useSignal<string | undefined>(undefined);
  const answer = entry.answer.value;
  const chosen = [answer.value].flat().map(String);
  const explains = (question.explainFor ?? []).some((word) => chosen.includes(word));
  // Checked on leaving a field, never while somebody types; it is saved all the same.
  const leave = (): void => {
    const context = { today: today.value, questionnaire: view.questionnaire };
    wrong.value = checkAnswer(question, entry.answer.value, context);
    model.flush(question.id);
  };
  return (
    <>
      <AnswerField
        question={question}
        questionnaire={view.questionnaire}
        answer={answer}
        error={wrong.value}
        shelf={shelf}
        onChange={(part) => {
          wrong.value = undefined;
          model.change(question.id, part);
        }}
        onLeave={leave}
      />
      {children}
      {explains || answer.explanation ? (
        <TextArea
          id={`${question.id}-explanation`}
          label="Explain your answer"
          rows={3}
          limit={answerLimits.explanation}
          value={answer.explanation ?? ""}
          onInput={(explanation) => model.change(question.id, { explanation })}
          onLeave={() => model.flush(question.id)}
        />
      ) : null}
      <RaisedFindings question={question} spoken={view.questionnaire} model={model} entry={entry} />
      {question.evidence && question.type !== "evidence" ? (
        <EvidenceBox question={question} spoken={view.questionnaire} model={model} entry={entry} shelf={shelf} />
      ) : null}
    </>
  );
}
