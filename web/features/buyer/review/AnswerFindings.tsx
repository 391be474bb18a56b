import { raisedFindings } from "#domain/assessment/raised-findings.ts";
import type { Answer } from "#domain/dossier/dossier.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { severityWords } from "#domain/words/severity.ts";
import { Badge } from "#web/components/Badge.tsx";
import { DateText } from "#web/components/DateText.tsx";

/** What the questionnaire's rules say about an answer, and what the vendor does about it. */
export function AnswerFindings({ question, answer }: { question: Question; answer: Answer | undefined }) {
  const raised = raisedFindings(question, answer);
  const plan = answer?.plan;
  if (raised.length === 0 && plan === undefined) return null;
  return (
    <div class="raised stack stack--tight">
      <ul class="plain-list" aria-label="Findings this answer raises">
        {raised.map(({ title, severity, advice, askVendor }) => (
          <li key={title}>
            <Badge tone={severityWords[severity].tone}>{severityWords[severity].words}</Badge> {title}
            {advice ? <p class="soft">{advice}</p> : null}
            {askVendor ? <p class="soft">Ask the vendor: {askVendor}</p> : null}
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
