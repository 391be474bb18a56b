import type { LastTime } from "#contract/review.ts";
import { plural } from "#domain/format.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import { certificatePartsWords, questionChangeWords } from "#domain/report/change-words.ts";
import type { QuestionChange } from "#domain/report/question-changes.ts";
import type { SinceLastTime } from "#domain/report/since-last-time.ts";
import { asked } from "#domain/words/words.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { worded } from "#web/components/worded.tsx";
import { policyChanges } from "#web/features/buyer/policy/policy-changes.ts";
import type { ReviewModel } from "./ReviewModel.ts";

interface WhatChangedProps {
  readonly model: ReviewModel;
  readonly since: SinceLastTime;
  readonly last: LastTime;
}

/** Exactly what is not what it was: answer, evidence, question and certificate of each question, and the policy. */
export function WhatChanged({ model, since, last }: WhatChangedProps) {
  const { assessment, dossier } = model.view.value;
  const { questions, certificates } = since;
  const { policyVersion } = assessment;
  const policy =
    last.policy.version === policyVersion
      ? []
      : policyChanges(resolvePolicy(last.policy.body), resolvePolicy(dossier.policy));
  const isOtherPolicy = last.policy.version !== policyVersion;
  if (questions.length + certificates.length === 0 && !isOtherPolicy) return null;
  const summary = `Exactly what changed: ${plural({ count: questions.length, one: "question", other: "questions" })}, ${plural({ count: certificates.length, one: "certificate", other: "certificates" })}${isOtherPolicy ? ", and the policy" : ""}`;
  return (
    <Disclosure summary={summary}>
      <div class="stack">
        {questions.length === 0 ? null : (
          <DataTable<QuestionChange>
            caption="Question by question"
            rows={questions}
            rowKey={({ question }) => question.id}
            columns={[
              {
                id: "question",
                header: "Question",
                rowHeader: true,
                cell: ({ question, asked: how }) =>
                  how.includes("removed") ? (
                    worded(asked(last.dossier.questionnaire, question.short ?? question.text))
                  ) : (
                    <a href={`/assessments/${assessment.id}/answers#${question.id}`}>
                      {worded(asked(dossier.questionnaire, question.short ?? question.text))}
                    </a>
                  ),
              },
              {
                id: "what",
                header: "What differs",
                cell: (change) => (
                  <ul class="plain-list">
                    {questionChangeWords(change).map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        )}
        {certificates.length === 0 ? null : (
          <section aria-label="Certificates that differ">
            <h3>Certificates</h3>
            <ul>
              {certificates.map(({ certificate, kind, parts }) => (
                <li key={certificate.id}>
                  <a href={`/assessments/${assessment.id}/certificate`}>{certificate.number ?? certificate.standard}</a>
                  : {kind === "changed" ? certificatePartsWords(parts) : kind}
                </li>
              ))}
            </ul>
          </section>
        )}
        {isOtherPolicy ? (
          <section aria-label="Policy">
            <h3>Policy</h3>
            <p>
              Scored by version {policyVersion}; when it was last looked at, by version {last.policy.version}. The
              figures of then are worked out by the policy of today, so that they can be compared.
            </p>
            <ul>
              {policy.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Disclosure>
  );
}
