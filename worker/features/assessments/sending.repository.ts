import { and, eq, inArray, sql } from "drizzle-orm";
import type { SendAssessment } from "#contract/assessment.schema.ts";
import type { AssessmentId, OrgId, ProductId, VendorId } from "#domain/ids.ts";
import type { Tier } from "#domain/register/tiers.ts";
import { dropWaitingEffect } from "#worker/features/mails/mails.repository.ts";
import type { VersionKey } from "#worker/features/questionnaires/questionnaires.repository.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { assessments } from "./assessments.tables.ts";
import { followedBy } from "./follows.repository.ts";
import { invitations } from "./invitations.tables.ts";

export interface NewAssessment {
  readonly orgId: OrgId;
  readonly id: AssessmentId;
  readonly request: SendAssessment;
  readonly questionnaire: VersionKey;
  readonly policyVersion: number;
  readonly vendorId: VendorId;
  readonly productId: ProductId;
  readonly tier: Tier | null;
  readonly asksAnewJson: string | null;
  readonly createdBy: string;
  readonly sentAt: number;
}

export function assessmentEffect(db: Database, { request, questionnaire, ...assessment }: NewAssessment): Effect {
  const { uses, questionnaireId: _chosen, ...asked } = request;
  return db.insert(assessments).values({
    ...assessment,
    ...asked,
    usesJson: JSON.stringify(uses),
    questionnaireId: questionnaire.id,
    questionnaireVersion: questionnaire.version,
    state: "sent",
    followsId: followedBy(assessment),
  });
}

export interface NewInvitation {
  readonly tokenHash: string;
  readonly orgId: OrgId;
  readonly assessmentId: AssessmentId;
  readonly email: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

interface AssessmentOf {
  readonly orgId: OrgId;
  readonly assessmentId: AssessmentId;
}

/** Ends every link to an assessment, only while nobody has taken one up. */
export const recallEffects = (db: Database, of: AssessmentOf): Effect[] => [
  // Says the same again, so that the batch knows that it is still so.
  db
    .update(assessments)
    .set({ openedAt: sql`${assessments.openedAt}` })
    .where(isWaiting(of)),
  ...assertOneChanged(db),
  db.delete(invitations).where(and(eq(invitations.orgId, of.orgId), eq(invitations.assessmentId, of.assessmentId))),
];

/** No mail that waits, and would make a link to it once it goes out, goes out any more. */
export const dropInvitingEffects = (db: Database, of: AssessmentOf & { readonly at: number }): Effect[] =>
  (["invitation", "reminder", "version"] as const).map((kind) =>
    dropWaitingEffect(db, { orgId: of.orgId, subjectIds: [of.assessmentId], kind, at: of.at }),
  );

const isWaiting = ({ orgId, assessmentId }: AssessmentOf) =>
  and(eq(assessments.orgId, orgId), eq(assessments.id, assessmentId), inArray(assessments.state, ["sent", "opened"]));

export const invitationEffect = (db: Database, invitation: NewInvitation): Effect =>
  db.insert(invitations).values(invitation);
