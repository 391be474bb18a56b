import { and, desc, eq, exists, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { OpenInvitation } from "#contract/identity.ts";
import type { AssessmentId, OrgId, RequestId } from "#domain/ids.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { invitations } from "#worker/features/assessments/invitations.tables.ts";
import { isCurrent, overColumns } from "#worker/features/assessments/over.repository.ts";
import type { StoredOver } from "#worker/features/assessments/over.ts";
import { organisations } from "#worker/features/identity/identity.tables.ts";
import { questionnaireVersions } from "#worker/features/questionnaires/questionnaires.tables.ts";
import { responses } from "#worker/features/requests/requests.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten } from "#worker/storage/json.ts";

export interface FoundInvitation extends StoredOver {
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
  /** In epoch milliseconds: from then on the invitation leads nowhere. */
  readonly expiresAt: number;
  /** Who sent it. */
  readonly senderName: string;
  /** Where to reach them, while they are there. */
  readonly senderEmail: string | null;
  readonly questionnaire: Questionnaire;
}

const mostListed = 100;

/** The rows an invitation leads to, by their full keys. */
const ofInvitation = {
  assessment: and(eq(assessments.orgId, invitations.orgId), eq(assessments.id, invitations.assessmentId)),
  questionnaire: and(
    eq(questionnaireVersions.orgId, assessments.orgId),
    eq(questionnaireVersions.id, assessments.questionnaireId),
    eq(questionnaireVersions.version, assessments.questionnaireVersion),
  ),
};

/** The assessment an invitation leads to, live or lapsed: the token is the grant. */
export const findInvitationByToken = (db: Database, tokenHash: string): Promise<FoundInvitation | undefined> =>
  findInvitation(db, eq(invitations.tokenHash, tokenHash));

/** The newest invitation to an assessment that was sent to an address: having proven that address is the grant. */
export const findInvitationTo = (
  db: Database,
  of: { email: string; assessmentId: AssessmentId },
): Promise<FoundInvitation | undefined> =>
  findInvitation(db, and(eq(invitations.email, of.email), eq(invitations.assessmentId, of.assessmentId)));

async function findInvitation(db: Database, by: SQL | undefined): Promise<FoundInvitation | undefined> {
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
      expiresAt: invitations.expiresAt,
      senderName: sql<string>`(select name from people where people.id = ${assessments.createdBy})`.as("sender"),
      senderEmail: sql<string | null>`(select email from people
        join members on members.person_id = people.id and members.org_id = ${assessments.orgId}
          and members.facet = 'buyer' and members.status = 'active'
        where people.id = ${assessments.createdBy})`.as("sender_email"),
      ...overColumns,
      definition: questionnaireVersions.definitionJson,
    })
    .from(invitations)
    .innerJoin(assessments, ofInvitation.assessment)
    .innerJoin(questionnaireVersions, ofInvitation.questionnaire)
    .innerJoin(organisations, eq(organisations.id, invitations.orgId))
    .where(by)
    .orderBy(desc(invitations.expiresAt))
    .limit(1);
  const row = rows[0];
  if (row === undefined) return undefined;
  const { definition, ...found } = row;
  return { ...found, questionnaire: asWritten<Questionnaire>(definition) };
}

/** Whether an address was invited to something that nobody has taken up, also where it has ended: it may read how. */
export async function isInvitedTo(db: Database, of: { email: string; now: number }): Promise<boolean> {
  const rows = await db
    .select({ assessmentId: invitations.assessmentId })
    .from(invitations)
    .innerJoin(assessments, ofInvitation.assessment)
    .where(isOpenTo(of))
    .limit(1);
  return rows.length > 0;
}

const isOpenTo = ({ email, now }: { email: string; now: number }) =>
  and(eq(invitations.email, email), gt(invitations.expiresAt, now), inArray(assessments.state, ["sent", "opened"]));

/** Invitations to an address that are good and that nobody has taken up, the one due first at the top. */
export async function listOpenTo(db: Database, of: { email: string; now: number }): Promise<OpenInvitation[]> {
  const rows = await db
    .select({
      assessmentId: invitations.assessmentId,
      buyerName: organisations.name,
      product: assessments.product,
      questionnaireTitle: sql<string>`json_extract(${questionnaireVersions.definitionJson}, '$.title')`.as("title"),
      dueOn: assessments.dueOn,
      expiresAt: sql<number>`max(${invitations.expiresAt})`.as("good_until"),
    })
    .from(invitations)
    .innerJoin(assessments, ofInvitation.assessment)
    .innerJoin(questionnaireVersions, ofInvitation.questionnaire)
    .innerJoin(organisations, eq(organisations.id, invitations.orgId))
    .where(and(isOpenTo(of), isCurrent))
    .groupBy(invitations.orgId, invitations.assessmentId)
    .orderBy(assessments.dueOn, assessments.id)
    .limit(mostListed);
  return rows;
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

export interface Accepted {
  readonly orgId: OrgId;
  readonly assessmentId: AssessmentId;
  readonly email: string;
  readonly now: number;
}

/** Takes an invitation up; the batch rolls back when it was recalled or taken up meanwhile. */
export const acceptedEffects = (db: Database, { orgId, assessmentId, email, now }: Accepted): Effect[] => [
  db
    .update(assessments)
    .set({ state: "answering", acceptedAt: now })
    .where(
      and(
        eq(assessments.orgId, orgId),
        eq(assessments.id, assessmentId),
        inArray(assessments.state, ["sent", "opened"]),
        isCurrent,
        exists(
          db
            .select({ email: invitations.email })
            .from(invitations)
            .where(
              and(
                eq(invitations.orgId, orgId),
                eq(invitations.assessmentId, assessmentId),
                eq(invitations.email, email),
                gt(invitations.expiresAt, now),
              ),
            ),
        ),
      ),
    ),
  ...assertOneChanged(db),
];

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
