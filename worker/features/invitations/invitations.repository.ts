import { and, eq, gt } from "drizzle-orm";
import type { AssessmentId, OrgId, RequestId } from "#domain/ids.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { invitations } from "#worker/features/assessments/invitations.tables.ts";
import { organisations } from "#worker/features/identity/identity.tables.ts";
import { questionnaireVersions } from "#worker/features/questionnaires/questionnaires.tables.ts";
import { responses } from "#worker/features/requests/requests.tables.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten } from "#worker/storage/json.ts";

export interface FoundInvitation {
  readonly buyerOrgId: OrgId;
  readonly assessmentId: AssessmentId;
  readonly email: string;
  readonly buyerName: string;
  readonly vendorName: string;
  readonly vendorLegalName: string;
  readonly contactName: string;
  readonly product: string;
  readonly purpose: string;
  readonly dueOn: string;
  readonly state: "sent" | "opened" | "answering" | "submitted";
  readonly questionnaire: Questionnaire;
}

/** The assessment a live invitation leads to: the token is the grant. */
export async function findInvitation(
  db: Database,
  by: { tokenHash: string; now: number },
): Promise<FoundInvitation | undefined> {
  const rows = await db
    .select({
      buyerOrgId: invitations.orgId,
      assessmentId: invitations.assessmentId,
      email: invitations.email,
      buyerName: organisations.name,
      vendorName: assessments.vendorName,
      vendorLegalName: assessments.vendorLegalName,
      contactName: assessments.contactName,
      product: assessments.product,
      purpose: assessments.purpose,
      dueOn: assessments.dueOn,
      state: assessments.state,
      definition: questionnaireVersions.definitionJson,
    })
    .from(invitations)
    .innerJoin(assessments, and(eq(assessments.orgId, invitations.orgId), eq(assessments.id, invitations.assessmentId)))
    .innerJoin(
      questionnaireVersions,
      and(
        eq(questionnaireVersions.orgId, assessments.orgId),
        eq(questionnaireVersions.id, assessments.questionnaireId),
        eq(questionnaireVersions.version, assessments.questionnaireVersion),
      ),
    )
    .innerJoin(organisations, eq(organisations.id, invitations.orgId))
    .where(and(eq(invitations.tokenHash, by.tokenHash), gt(invitations.expiresAt, by.now)));
  const row = rows[0];
  if (row === undefined) return undefined;
  const { definition, ...found } = row;
  return { ...found, questionnaire: asWritten<Questionnaire>(definition) };
}

/** The request that answers an assessment already, if any. */
export async function findRequestTo(
  db: Database,
  of: { buyerOrgId: OrgId; assessmentId: AssessmentId },
): Promise<{ id: RequestId; orgId: OrgId } | undefined> {
  const rows = await db
    .select({ id: responses.id, orgId: responses.orgId })
    .from(responses)
    .where(and(eq(responses.buyerOrgId, of.buyerOrgId), eq(responses.assessmentId, of.assessmentId)));
  return rows[0];
}

export async function saveOpened(
  db: Database,
  of: { orgId: OrgId; assessmentId: AssessmentId; now: number },
): Promise<void> {
  await db
    .update(assessments)
    .set({ state: "opened", openedAt: of.now })
    .where(and(eq(assessments.orgId, of.orgId), eq(assessments.id, of.assessmentId), eq(assessments.state, "sent")));
}

export const acceptedEffect = (db: Database, of: { orgId: OrgId; assessmentId: AssessmentId; now: number }): Effect =>
  db
    .update(assessments)
    .set({ state: "answering", acceptedAt: of.now })
    .where(and(eq(assessments.orgId, of.orgId), eq(assessments.id, of.assessmentId)));

export const requestEffect = (
  db: Database,
  of: { orgId: OrgId; id: RequestId; buyerOrgId: OrgId; assessmentId: AssessmentId; now: number },
): Effect => {
  const { now, ...keys } = of;
  return db.insert(responses).values({ ...keys, state: "draft", revision: 1, systemsJson: "[]", acceptedAt: now });
};

export const organisationEffect = (
  db: Database,
  of: { id: OrgId; name: string; legalName: string; now: number },
): Effect => {
  const { now, ...organisation } = of;
  return db.insert(organisations).values({ ...organisation, createdAt: now });
};
