import type { ExplainedQuestion } from "#domain/scoring/explain.ts";
import { plainStanding } from "#domain/words/standing.ts";
import { asked } from "#domain/words/words.ts";
import { urlOf } from "#web/api/client.ts";
import { FileSigns } from "#web/features/shared/evidence/FileSigns.tsx";
import { mayOpenFiles } from "#web/page/from-outside.ts";
import { arithmeticInWords } from "./control-words.ts";
import { HowLink } from "./HowLink.tsx";
import type { ReviewModel } from "./ReviewModel.ts";

/** One question's part in a control: what was said, the sum, and the evidence to open. */
export function ControlReason({ reason, model }: { reason: ExplainedQuestion; model: ReviewModel }) {
  const { assessment, evidence, dossier } = model.view.value;
  const verdict = model.run.value.verdicts.find(({ question }) => question.id === reason.questionId);
  const files = (verdict?.evidence ?? []).flatMap(({ item }) => evidence.find((one) => one.id === item.id) ?? []);
  const sum = arithmeticInWords(reason);
  return (
    <li>
      <a href={`/assessments/${assessment.id}/answers#${reason.questionId}`} lang={dossier.questionnaire.language}>
        {reason.text}
      </a>
      : {plainStanding(reason.verdict)}
      {sum === null ? null : (
        <div class="soft number">
          {sum}{" "}
          <HowLink
            part="answer"
            policyVersion={assessment.policyVersion}
            about={asked(dossier.questionnaire, reason.text)}
          />
        </div>
      )}
      {files.length === 0 ? null : (
        <ul class="review-files" aria-label={`Evidence: ${reason.text}`}>
          {files.map(({ id, name, signs }) => (
            <li key={id}>
              {mayOpenFiles() ? (
                <a
                  href={urlOf("GET /api/buyer/assessments/:id/evidence/:evidenceId", {
                    params: { id: assessment.id, evidenceId: id },
                  })}
                  download={name}
                >
                  {name}
                </a>
              ) : (
                name
              )}
              <FileSigns signs={signs} to="reader" />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
