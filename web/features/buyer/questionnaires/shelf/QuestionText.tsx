import { conditionInWords } from "#domain/questionnaire/condition-words.ts";
import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { optionsOf } from "#domain/questionnaire/options.ts";
import { Badge } from "#web/components/Badge.tsx";

interface QuestionTextProps {
  readonly question: Question;
  readonly questionnaire: Questionnaire;
}

/** One question with everything a buyer wants to know of it. */
export function QuestionText({ question, questionnaire }: QuestionTextProps) {
  const options = question.type === "yesNo" ? [] : optionsOf(questionnaire, question);
  const { help, why, evidence, findings = [], reviewer, showIf } = question;
  const said = (text: string) => <span lang={questionnaire.language}>{text}</span>;
  return (
    <>
      <h3>
        {said(question.text)} {question.mustHave ? <Badge tone="warning">Must-have</Badge> : null}{" "}
        {question.coveredBy ? <Badge tone="info">A certificate can answer it</Badge> : null}
      </h3>
      {showIf ? <p class="soft">Shown when {conditionInWords(showIf, questionnaire)}.</p> : null}
      {help ? <p class="soft">{said(help)}</p> : null}
      {options.length > 0 ? (
        <ul>
          {options.map(({ value, label }) => (
            <li key={value}>{said(label)}</li>
          ))}
        </ul>
      ) : null}
      {why ? <p class="soft">Why: {said(why)}</p> : null}
      {evidence?.examples ? <p class="soft">Evidence: {said(evidence.examples)}</p> : null}
      {findings.map(({ title, severity }) => (
        <p key={title} class="soft">
          Finding ({severity}): {said(title)}
        </p>
      ))}
      {reviewer?.lookFor ? <p class="soft">Reviewers look for: {said(reviewer.lookFor)}</p> : null}
      <p class="soft">{(question.controls?.iso42001 ?? []).join(", ")}</p>
    </>
  );
}
