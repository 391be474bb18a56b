import { bytes, date } from "#domain/format.ts";
import { evidenceKindWords } from "#domain/words/assurance.ts";
import { urlOf } from "#web/api/client.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { ConcludeForm } from "./ConcludeForm.tsx";
import { ageInWords } from "./evidence-words.ts";
import { EvidencePreview } from "./preview/EvidencePreview.tsx";
import type { ReviewModel } from "./ReviewModel.ts";

interface EvidenceReviewProps {
  readonly id: string;
  readonly about: string;
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
}

/** One file of evidence: what it is, how old, and whether it shows what it should. */
export function EvidenceReview({ id, about, model, mayConclude }: EvidenceReviewProps) {
  const { assessment, evidence, dossier } = model.view.value;
  const info = evidence.find((one) => one.id === id);
  const item = dossier.evidence.find((one) => one.id === id);
  if (info === undefined) return null;
  const judge = (accepted: boolean | null) => (reason: string) =>
    model.conclude({ kind: "evidence", subject: id, body: accepted === null ? null : { accepted }, reason });
  const href = urlOf("GET /api/buyer/assessments/:id/evidence/:evidenceId", {
    params: { id: assessment.id, evidenceId: id },
  });
  return (
    <div class="stack stack--tight">
      <p>
        <a href={href} download={info.name}>
          {info.name}
        </a>{" "}
        {item?.accepted === true ? (
          <Badge tone="success">Accepted</Badge>
        ) : item?.accepted === false ? (
          <Badge tone="error">Not sufficient</Badge>
        ) : (
          <Badge>Not looked at</Badge>
        )}
        <br />
        <span class="soft">
          {evidenceKindWords[info.kind]}; {ageInWords(item, model.run.value.setting.evidenceRules)}. {bytes(info.bytes)}
          , uploaded {date(info.uploadedAt)} by {info.uploadedBy}, SHA-256{" "}
          <code title={info.sha256}>{info.sha256.slice(0, 12)}…</code>
        </span>
      </p>
      <EvidencePreview info={info} href={href} />
      {mayConclude ? (
        <Disclosure
          summary={
            <>
              Judge this evidence
              <span class="visually-hidden">
                {" "}
                {info.name} for <span lang={dossier.questionnaire.language}>{about}</span>
              </span>
            </>
          }
        >
          <ConcludeForm
            id={`evidence-${id}-${about.replace(/\W+/g, "-")}`}
            about={info.name}
            busy={model.work.busy.value}
            choices={[
              { label: "Accept", conclude: judge(true) },
              { label: "Not sufficient", danger: true, conclude: judge(false) },
              ...(model.latest("evidence", id)?.body ? [{ label: "Take back", conclude: judge(null) }] : []),
            ]}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}
