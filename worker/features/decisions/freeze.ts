import type { ReviewView } from "#contract/review.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { DecisionRecord } from "#domain/decision/decision.ts";
import { shortened } from "#domain/decision/shortened.ts";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import type { FindingBody } from "#domain/findings/finding.schema.ts";
import { findingRows, goneFindings, isOpenFinding } from "#domain/findings/findings.ts";
import type { Caller } from "#worker/call.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { findFollowed, putAwayEffects } from "#worker/features/assessments/follows.repository.ts";
import { decidedAnewEffect } from "#worker/features/decided-on/open-reasons.repository.ts";
import { findingEffect, openFindingsEffects } from "#worker/features/findings/findings.repository.ts";
import { noMail, type Outgoing } from "#worker/features/mails/outgoing-mail.ts";
import { endingWith } from "#worker/features/outside/ending-with.ts";
import { nextDueOn, scoredAssessment } from "#worker/features/reviewing/reviewing.ts";
import { findScored } from "#worker/features/reviewing/scored-before.repository.ts";
import { completeSummaryEffects } from "#worker/features/reviewing/summaries.repository.ts";
import { countJudgedApart, reconciledEffects } from "#worker/features/sealed/apart.repository.ts";
import { refuseUnreconciled } from "#worker/features/sealed/sealing.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { auditEffects } from "#worker/storage/audit.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { decidedEffects, settleEffects } from "./decisions.repository.ts";
import { decisionRecord, type Freezing } from "./record.ts";
import { restsOn } from "./rests-on.ts";

/**
 * A final decision with everything it stores: the record of what was decided on, the dossier it was scored from as a file under
 * its hash, and a dated follow-up for each condition.
 */
export async function freeze(
  call: Caller,
  view: ReviewView,
  of: Freezing,
): Promise<{ readonly record: DecisionRecord } & Outgoing> {
  const { deps, principal } = call;
  const key: AssessmentKey = { orgId: principal.orgId, assessmentId: of.assessmentId };
  const text = canonicalJson(view.dossier);
  const dossierSha256 = await sha256Hex(text);
  // No other request uses this key, not even for the same dossier: what is left behind can be swept away.
  const dossierKey = `t/${key.orgId}/decisions/${dossierSha256}-${deps.ids.id("dos")}.json`;
  await deps.blobs.putOnce(dossierKey, text, { sha256: dossierSha256 });
  const before = await findScored(deps.db, key);
  const reconciled = await refuseUnreconciled(deps.db, key, view.rounds);
  const judgedApart = await countJudgedApart(deps.db, key, view.rounds);
  const record = decisionRecord(view, { ...of, buyer: principal.orgName, dossierSha256, judgedApart });
  const { number, confirmation, at } = of;
  const followed = await followedBy(call, { ...key, at });
  const effects = [
    ...reconciledEffects(deps.db, key, reconciled),
    ...settleEffects(deps.db, {
      ...key,
      number,
      state: "final",
      settledBy: confirmation?.by ?? null,
      settledAt: at,
      settledReason: confirmation?.reason ?? null,
      record,
      dossierKey,
    }),
    ...decidedEffects(deps.db, {
      ...key,
      outcome: of.outcome,
      reviewOn: of.reviewOn,
      at,
      on: {
        round: view.rounds.at(-1)?.round ?? 1,
        policyVersion: view.assessment.policyVersion,
        reviews: view.reviews.length,
        findings: findingRows(view.findings),
        openReasons: view.openReasons,
        isAlone: confirmation === null,
      },
    }),
    decidedAnewEffect(deps.db, key),
    ...followed.effects,
    ...(await restsOn(call, view.dossier, key)),
    // The score it rests on is stored with it: what moves later is told from it.
    ...completeSummaryEffects(deps.db, scoredAssessment(view, { ...key, now: at, before, judged: null })),
    ...followUps(call, { ...key, ...of, vendor: view.assessment.vendorName }),
    ...openFindingsEffects(deps.db, {
      ...key,
      open: view.findings.filter(isOpenFinding).length + of.conditions.length,
      known: findingRows(view.findings) + of.conditions.length,
      gone: goneFindings(view.findings),
      nextDueOn: nextDueOn(view),
    }),
  ];
  return { record, effects, deliver: followed.deliver };
}

/** The one before about the same product is put away from now on, with all that ends by it, and says so in its log: lists and ranks hold this one. */
async function followedBy(call: Caller, { at, ...key }: AssessmentKey & { readonly at: number }): Promise<Outgoing> {
  const { deps, principal } = call;
  const before = await findFollowed(deps.db, key);
  if (before === undefined) return noMail;
  const outside = await endingWith(call, { how: "put-away", assessmentId: before });
  const { orgId, facet, personId: actor } = principal;
  const audit = { action: "assessment.followed", subject: before } as const;
  return {
    ...outside,
    effects: [
      ...putAwayEffects(deps.db, { orgId, assessmentId: before, at }),
      ...(await auditEffects(deps.db, { orgId, facet, actor, at, from: deps.from, audit })),
      ...outside.effects,
    ],
  };
}

/** What a condition asks for is the vendor's to do. */
function followUps({ deps, principal }: Caller, of: Freezing & AssessmentKey & { readonly vendor: string }): Effect[] {
  return of.conditions.map(({ text, dueOn }, index) => {
    const body: FindingBody = {
      ...blankFinding,
      title: shortened(text, 300),
      state: "planned",
      owner: of.vendor,
      dueOn,
      reason: `A condition of the approval: ${text}`,
    };
    return findingEffect(deps.db, {
      orgId: of.orgId,
      assessmentId: of.assessmentId,
      id: `cond.${of.number}.${index}`,
      revision: 1,
      body,
      changedBy: principal.personId,
      changedAt: of.at,
    });
  });
}
