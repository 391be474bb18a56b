import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { SQLiteUpdateSetSource } from "drizzle-orm/sqlite-core";
import type { AssessmentView } from "#contract/assessment.ts";
import type { Standing } from "#domain/assessment/exits.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { OrgId, RequestId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments, changeRequests } from "#worker/features/assessments/assessments.tables.ts";
import { invitations } from "#worker/features/assessments/invitations.tables.ts";
import { goodUntil } from "#worker/features/assessments/inviting.ts";
import { dropWaitingEffect } from "#worker/features/mails/mails.repository.ts";
import { notices } from "#worker/features/notices/notices.tables.ts";
import { findRequestTo } from "#worker/features/requests/request-to.repository.ts";
import { listVendorPeople, type VendorPerson } from "#worker/features/version-offers/version-offers.repository.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

const isOf = ({ orgId, assessmentId }: AssessmentKey) =>
  and(eq(assessments.orgId, orgId), eq(assessments.id, assessmentId));

const terms = ["dueOn", "contactName", "contactEmail", "vendorLegalName", "product", "purpose"] as const;

/** What an exit was decided on, and what its mails say; a vendor, which changes nothing of what is asked, rests on how it stands alone. */
type Seen = Standing & Partial<Pick<AssessmentView, (typeof terms)[number]>>;

/** As it was read, so that of two exits at one moment the second is refused. */
const isAs = ({ state, returnedAt, decided, ended, archivedAt, ...seen }: Seen): SQL | undefined =>
  and(
    ...terms.map((term) => (seen[term] === undefined ? undefined : eq(assessments[term], seen[term]))),
    eq(assessments.state, state),
    sql`${assessments.returnedAt} is ${returnedAt}`,
    sql`${assessments.decided} is ${decided}`,
    sql`${assessments.ended} is ${ended?.how ?? null}`,
    sql`${assessments.archivedAt} is ${archivedAt}`,
  );

type Set = Partial<
  Pick<
    SQLiteUpdateSetSource<typeof assessments>,
    | "state"
    | "openedAt"
    | "returnedAt"
    | "ended"
    | "endedAt"
    | "endedReason"
    | "archivedAt"
    | "dueOn"
    | "contactName"
    | "contactEmail"
    | "vendorLegalName"
    | "product"
    | "purpose"
    | "usesJson"
    | "vendorId"
    | "productId"
    | "tier"
    | "followsId"
    | "asksAnewJson"
  >
>;

/** Takes an exit; the batch rolls back unless it still stands as it was read. */
export const exitEffects = (db: Database, of: AssessmentKey & { readonly was: Seen; readonly set: Set }): Effect[] => [
  db
    .update(assessments)
    .set(of.set)
    .where(and(isOf(of), isAs(of.was))),
  ...assertOneChanged(db),
];

/** Another day by which to answer: links live as long, and so does what was asked to be changed. */
export const dueEffects = (
  db: Database,
  of: AssessmentKey & { readonly dueOn: CivilDate; readonly at: number },
): Effect[] => [
  db
    .update(invitations)
    .set({ expiresAt: sql`max(${invitations.expiresAt}, ${goodUntil(of)})` })
    .where(and(eq(invitations.orgId, of.orgId), eq(invitations.assessmentId, of.assessmentId))),
  db
    .update(changeRequests)
    .set({ dueOn: of.dueOn })
    .where(
      and(
        eq(changeRequests.orgId, of.orgId),
        eq(changeRequests.assessmentId, of.assessmentId),
        sql`${changeRequests.round} = (select max(round) from submissions where submissions.org_id = ${of.orgId}
          and submissions.assessment_id = ${of.assessmentId} and submissions.withdrawn_at is null)`,
      ),
    ),
];

/** Every link of whoever was the contact ends. */
export const endLinksEffect = (db: Database, of: AssessmentKey): Effect =>
  db.delete(invitations).where(and(eq(invitations.orgId, of.orgId), eq(invitations.assessmentId, of.assessmentId)));

/** What asks for something does not go out about what is asked no more: neither a mail, nor a line of the mail of the day. */
export const dropAskingEffects = (
  db: Database,
  { orgId, assessmentId, at }: AssessmentKey & { readonly at: number },
): Effect[] => [
  ...(["invitation", "reminder", "version", "changes"] as const).map((kind) =>
    dropWaitingEffect(db, { orgId, subjectIds: [assessmentId], kind, at }),
  ),
  db.delete(notices).where(
    and(
      sql`${notices.orgId} in (select org_id from responses where responses.buyer_org_id = ${orgId}
        and responses.assessment_id = ${assessmentId})`,
      inArray(notices.topic, ["changes-asked", "version-offered"]),
      sql`${notices.key} like ${`% ${assessmentId} %`}`,
      isNull(notices.toldAt),
    ),
  ),
];

export interface AnsweringSide {
  readonly orgId: OrgId;
  readonly requestId: RequestId;
}

/** The vendor that answers an assessment, and its people but for guests; undefined and nobody before it began. */
export async function findVendorSide(
  db: Database,
  of: AssessmentKey,
): Promise<{ readonly vendor: AnsweringSide | undefined; readonly people: readonly VendorPerson[] }> {
  const request = await findRequestTo(db, { buyerOrgId: of.orgId, assessmentId: of.assessmentId });
  if (request === undefined) return { vendor: undefined, people: [] };
  return { vendor: { orgId: request.orgId, requestId: request.id }, people: await listVendorPeople(db, of) };
}
