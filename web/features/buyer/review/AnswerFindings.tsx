import { raisedFindings } from "#domain/assessment/raised-findings.ts";
import type { Answer } from "#domain/dossier/dossier.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { severityWords } from "#domain/words/severity.ts";
import { Badge } from "#web/components/Badge.tsx";
import { DateText } from "#web/components/DateText.tsx";

interface AnswerFindingsProps {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly language: string;
}

/** What the questionnaire's rules say about an answer, and what the vendor does about it. */
export function AnswerFindings({ question, answer, language }: AnswerFindingsProps) {
  const raised = raisedFindings(question, answer);
  const plan = answer?.plan;
  if (raised.length === 0 && plan === undefined) return null;
  return (
    <div class="raised stack stack--tight">
      <ul class="plain-list" aria-label="Findings this answer raises">
        {raised.map(({ title, severity, advice, askVendor }) => (
          <li key={title}>
            <Badge tone={severityWords[severity].tone}>{severityWords[severity].words}</Badge>{" "}
            <span lang={language}>{title}</span>
            {advice ? (
              <p class="soft" lang={language}>
                {advice}
              </p>
            ) : null}
            {askVendor ? (
              <p class="soft">
                Ask the vendor: <span lang={language}>{askVendor}</span>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {plan ? (
        <p>
          The vendor’s measures: {plan.measures}
          {plan.until ? (
            <>
              {" "}
              Done by <DateText value={plan.until} />.
            </>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
