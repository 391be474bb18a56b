import { proofSubject } from "#domain/assessment/reviews.ts";
import { answersListing } from "#domain/dossier/answers-listing.ts";
import { bytes, date, plural } from "#domain/format.ts";
import { judgementOn } from "#domain/scoring/strength.ts";
import { evidenceKindWords } from "#domain/words/assurance.ts";
import { urlOf } from "#web/api/client.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { FileSigns } from "#web/features/shared/evidence/FileSigns.tsx";
import { mayOpenFiles } from "#web/page/from-outside.ts";
import { ConcludeForm } from "./ConcludeForm.tsx";
import { ageInWords, judgementWords } from "./evidence-words.ts";
import { EvidencePreview } from "./preview/EvidencePreview.tsx";
import type { ReviewModel } from "./ReviewModel.ts";

interface EvidenceReviewProps {
  readonly id: string;
  readonly questionId: string;
  /** The question it is offered for, for screen readers. */
  readonly about: string;
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
}

/** One file of evidence beside one answer: what it is, how old, and whether it shows what this answer says. */
export function EvidenceReview({ id, questionId, about, model, mayConclude }: EvidenceReviewProps) {
  const { assessment, evidence, dossier } = model.view.value;
  const info = evidence.find((one) => one.id === id);
  const item = dossier.evidence.find((one) => one.id === id);
  if (info === undefined || item === undefined) return null;
  const { tone, words } = judgementWords[judgementOn(item, dossier.reviews[questionId])];
  const others = answersListing(dossier, id).filter((other) => other !== questionId).length;
  const href = urlOf("GET /api/buyer/assessments/:id/evidence/:evidenceId", {
    params: { id: assessment.id, evidenceId: id },
  });
  return (
    <div class="stack stack--tight">
      <p>
        {info.withdrawnAt === null && mayOpenFiles() ? (
          <a href={href} download={info.name}>
            {info.name}
          </a>
        ) : (
          info.name
        )}{" "}
        <Badge tone={tone}>{words}</Badge>
        <br />
        <span class="soft">
          {evidenceKindWords[info.kind]}; {ageInWords(item, model.run.value.setting.evidenceRules)}. {bytes(info.bytes)}
          , uploaded {date(info.uploadedAt)} by {info.uploadedBy}, SHA-256{" "}
          <code title={info.sha256}>{info.sha256.slice(0, 12)}…</code>
          {others > 0
            ? ` Also behind ${plural({ count: others, one: "other answer", other: "other answers" })}: each is judged for itself.`
            : ""}
        </span>
      </p>
      {info.withdrawnAt === null ? <FileSigns signs={info.signs} to="reader" /> : null}
      {info.withdrawnAt === null && !mayOpenFiles() ? <p class="soft">This file is not open to you.</p> : null}
      {info.withdrawnAt === null && mayOpenFiles() ? <EvidencePreview info={info} href={href} /> : null}
      {info.withdrawnAt === null ? null : (
        <p>
          The vendor took this file back on {date(info.withdrawnAt)}: it can be opened no more. What was concluded on it
          stands.
        </p>
      )}
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
            id={`evidence-${id}-${questionId}`}
            about={info.name}
            busy={model.work.busy.value}
            choices={judgements({ id, questionId, model })}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}

/** What a reviewer may say of an item: for this answer, or that it is no proof at all. */
function judgements({ id, questionId, model }: Pick<EvidenceReviewProps, "id" | "questionId" | "model">) {
  const subject = proofSubject(questionId, id);
  const forAnswer = (accepted: boolean | null) => (reason: string) =>
    model.conclude({ kind: "proof", subject, body: accepted === null ? null : { accepted }, reason });
  const altogether = (body: { accepted: false } | null) => (reason: string) =>
    model.conclude({ kind: "evidence", subject: id, body, reason });
  const isJudged = model.standing("proof", subject)?.body;
  const isRejected = model.standing("evidence", id)?.body;
  return [
    { label: "Accept for this answer", conclude: forAnswer(true) },
    { label: "Not sufficient for this answer", danger: true, conclude: forAnswer(false) },
    ...(isJudged ? [{ label: "Take back", conclude: forAnswer(null) }] : []),
    isRejected
      ? { label: "Take back for every answer", conclude: altogether(null) }
      : { label: "Reject for every answer", danger: true, conclude: altogether({ accepted: false }) },
  ];
}
