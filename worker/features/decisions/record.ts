import type { ReviewView } from "#contract/review.ts";
import type { JudgedApart } from "#domain/assessment/two-reviewers.ts";
import { unservedUses } from "#domain/certificate/scope.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Condition, DecisionRecord, Outcome } from "#domain/decision/decision.ts";
import { shortened } from "#domain/decision/shortened.ts";
import type { AssessmentId } from "#domain/ids.ts";
import { lookedAt } from "#domain/scoring/looked-at.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { lookedOver } from "#domain/told/looked-over.ts";
import { toldFindings } from "#domain/told/told-findings.ts";
import { findingTitle } from "#domain/words/findings.ts";
import { nameOf } from "#domain/words/names.ts";
import { fitted } from "./fitted.ts";

/** What somebody decided, before it is written down. */
export interface Freezing {
  readonly assessmentId: AssessmentId;
  readonly number: number;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly conditions: readonly Condition[];
  readonly reviewOn: CivilDate | null;
  readonly decidedBy: string;
  readonly proposedAt: number;
  /** Null where one person decides alone. */
  readonly confirmation: { readonly by: string; readonly name: string; readonly reason: string } | null;
  readonly at: number;
}

interface Beside {
  readonly buyer: string;
  readonly dossierSha256: string;
  readonly judgedApart: JudgedApart | null;
}

/** D1 keeps no row of more than 2 MB, and a decision has more in its row than the record. */
const mostBytes = 1_500_000;

/** What is written down for good of a decision, and signed when it leaves. */
export function decisionRecord(view: ReviewView, of: Freezing & Beside): DecisionRecord {
  const { assessment, submission, dossier, summary, rounds } = view;
  const { open, accepted, closed } = toldFindings(view.findings, {
    asOf: dossier.asOf,
    titleOf: (finding) => findingTitle(finding, dossier),
  });
  const record: DecisionRecord = {
    record: 1,
    buyer: of.buyer,
    vendor: { name: assessment.vendorName, legalName: assessment.vendorLegalName },
    product: assessment.product,
    outcome: of.outcome,
    reason: of.reason,
    conditions: of.conditions,
    decidedBy: of.decidedBy,
    confirmedBy: of.confirmation?.name ?? null,
    decidedAt: of.at,
    ...(of.confirmation && { proposedAt: of.proposedAt, confirmedWords: of.confirmation.reason }),
    submittedSha256: submission.sha256,
    dossierSha256: of.dossierSha256,
    round: rounds.at(-1)?.round ?? 1,
    questionnaire: assessment.questionnaire,
    policyVersion: assessment.policyVersion,
    openFindings: open,
    acceptedFindings: accepted,
    closedFindings: closed,
    summary,
    lookedAt: lookedAt(runScoring(dossier)),
    // Names that are short enough for a list: the dossier beside the record has the whole of them.
    lookedOver: lookedOver(dossier, (id) => shortened(nameOf(id, { dossier }), 120)),
    unserved: unservedUses(dossier).map(({ name }) => name),
    reviewOn: of.reviewOn,
    ...(of.judgedApart && { judgedApart: of.judgedApart }),
  };
  return fitted(record, mostBytes);
}
