import type { SendAssessment } from "#contract/assessment.schema.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import type { VersionKey } from "#worker/features/questionnaires/questionnaires.repository.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { assessments } from "./assessments.tables.ts";
import { invitations } from "./invitations.tables.ts";

export interface NewAssessment {
  readonly orgId: OrgId;
  readonly id: AssessmentId;
  readonly request: SendAssessment;
  readonly questionnaire: VersionKey;
  readonly policyVersion: number;
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
export const invitationEffect = (db: Database, invitation: NewInvitation): Effect =>
  db.insert(invitations).values(invitation);
