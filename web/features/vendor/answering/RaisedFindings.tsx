import { useSignal } from "@preact/signals";
import { raisedFindings } from "#domain/assessment/raised-findings.ts";
import { answerLimits } from "#domain/questionnaire/answer-limits.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { severityWords } from "#domain/words/severity.ts";
import { languageOf, type Spoken } from "#domain/words/words.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import type { AnswerFormModel } from "./AnswerFormModel.ts";
import type { Entry } from "./entry.ts";

interface RaisedFindingsProps {
  readonly question: RespondentQuestion;
  readonly spoken: Spoken;
  readonly model: AnswerFormModel;
  readonly entry: Entry;
}

/** What the buyer's reviewer will be told about this answer, with room for what is done instead and by when. */
export function RaisedFindings({ question, spoken, model, entry }: RaisedFindingsProps) {
  const answer = entry.answer.value;
  const raised = raisedFindings(question, answer);
  const wantsPlan = useSignal(answer.plan !== undefined);
  if (raised.length === 0) return null;
  return (
    <div class="raised stack stack--tight">
      <p>The buyer’s reviewer will see with this answer:</p>
      <ul class="plain-list">
        {raised.map(({ title, severity, advice, askVendor }) => (
          <li key={title}>
            <Badge tone={severityWords[severity].tone}>{severityWords[severity].words}</Badge>{" "}
            <span lang={languageOf(spoken, title)}>{title}</span>
            {advice ? (
              <p class="soft" lang={languageOf(spoken, advice)}>
                {advice}
              </p>
            ) : null}
            {askVendor ? <p lang={languageOf(spoken, askVendor)}>{askVendor}</p> : null}
          </li>
        ))}
      </ul>
      {wantsPlan.value ? (
        <Plan question={question} model={model} entry={entry} />
      ) : (
        <div class="cluster">
          <Button variant="secondary" size="small" onClick={() => (wantsPlan.value = true)}>
            Say what you do about it
          </Button>
        </div>
      )}
    </div>
  );
}

function Plan({ question, model, entry }: Omit<RaisedFindingsProps, "spoken">) {
  const plan = entry.answer.value.plan ?? { measures: "" };
  const leave = (): void => model.flush(question.id);
  return (
    <>
      <TextArea
        id={`${question.id}-measures`}
        label="What you do instead, or will do"
        hint="A measure that keeps the risk small today counts for more than a plan."
        rows={3}
        limit={answerLimits.measures}
        value={plan.measures}
        onInput={(measures) => model.change(question.id, { plan: { ...plan, measures } })}
        onLeave={leave}
      />
      <DateInput
        id={`${question.id}-until`}
        label="Done by"
        optional
        value={plan.until ?? ""}
        onChange={(until) => model.change(question.id, { plan: { ...plan, until } })}
        onLeave={leave}
      />
    </>
  );
}
