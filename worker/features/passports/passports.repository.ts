import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { passportChoicesSchema } from "#contract/passport.schema.ts";
import { type PassportPage, passportPageSchema } from "#contract/passport.ts";
import type { OrgId, RequestId } from "#domain/ids.ts";
import type { PassportChoices } from "#domain/passport/passport.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { dropWaitingEffect } from "#worker/features/mails/mails.repository.ts";
import { questionnaireVersions } from "#worker/features/questionnaires/questionnaires.tables.ts";
import { granted } from "#worker/features/requests/request-queries.repository.ts";
import { responses } from "#worker/features/requests/requests.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { noLink, passportRequests, passports } from "./passports.tables.ts";

export interface StoredPassport {
  readonly id: string;
  readonly revision: number;
  readonly address: string;
  readonly state: "published" | "revoked";
  readonly choices: PassportChoices;
  readonly publishedAt: number;
}

/** The pages of a vendor, newest first. */
export async function listPassports(db: Database, orgId: OrgId): Promise<StoredPassport[]> {
  const pages = await db
    .select({
      id: passports.id,
      revision: passports.revision,
      address: passports.address,
      state: passports.state,
      choicesJson: passports.choicesJson,
      publishedAt: passports.publishedAt,
    })
    .from(passports)
    .where(eq(passports.orgId, orgId))
    .orderBy(desc(passports.publishedAt))
    .limit(50);
  return pages.map(({ choicesJson, ...page }) => ({ ...page, choices: stored(passportChoicesSchema, choicesJson) }));
}

export interface PassportToPublish {
  readonly orgId: OrgId;
  readonly id: string;
  readonly base: number;
  readonly address: string;
  readonly choices: PassportChoices;
  readonly page: PassportPage;
  readonly publishedBy: string;
  readonly publishedAt: number;
}

/** A new page, or the next revision of one; rolls back when somebody else was faster. */
export function publishEffects(db: Database, of: PassportToPublish): Effect[] {
  const { orgId, id, base, choices, page, ...rest } = of;
  const row = {
    ...rest,
    revision: base + 1,
    state: "published" as const,
    revokedAt: null,
    choicesJson: JSON.stringify(choices),
    pageJson: JSON.stringify(page),
  };
  if (base === 0) return [db.insert(passports).values({ orgId, id, ...row })];
  return [
    db
      .update(passports)
      .set(row)
      .where(and(eq(passports.orgId, orgId), eq(passports.id, id), eq(passports.revision, base))),
    ...assertOneChanged(db),
  ];
}

/** Takes a page from everybody, and ends for good what anybody was let in to: publishing it anew lets nobody in again. */
export const revokeEffects = (db: Database, of: { orgId: OrgId; id: string; at: number }): Effect[] => [
  db
    .update(passports)
    .set({ state: "revoked", revokedAt: of.at })
    .where(and(eq(passports.orgId, of.orgId), eq(passports.id, of.id), eq(passports.state, "published"))),
  ...assertOneChanged(db),
  db
    .update(passportRequests)
    .set({ endedAt: of.at, ...noLink })
    .where(
      and(
        eq(passportRequests.orgId, of.orgId),
        eq(passportRequests.passportId, of.id),
        eq(passportRequests.state, "granted"),
        isNull(passportRequests.endedAt),
      ),
    ),
  // A link that has not gone out yet would lead nowhere.
  dropWaitingEffect(db, {
    orgId: of.orgId,
    kind: "access",
    at: of.at,
    subjectIds: sql`select id from passport_requests where org_id = ${of.orgId} and passport_id = ${of.id}`,
  }),
];

/** The published page behind an address: the address is the grant. */
export async function findPage(
  db: Database,
  address: string,
): Promise<{ orgId: OrgId; id: string; page: PassportPage } | undefined> {
  const [row] = await db
    .select({ orgId: passports.orgId, id: passports.id, pageJson: passports.pageJson })
    .from(passports)
    .where(and(eq(passports.address, address), eq(passports.state, "published")));
  return row && { orgId: row.orgId, id: row.id, page: stored(passportPageSchema, row.pageJson) };
}

/** Submitted requests of a vendor with what was asked, for those whose questionnaire everybody may see. */
export const listSubmitted = (db: Database, orgId: OrgId) =>
  db
    .select({
      id: sql<RequestId>`${responses.id}`.as("response_id"),
      product: assessments.product,
      questionnaireId: assessments.questionnaireId,
      sha256: questionnaireVersions.sha256,
      submittedAt: sql<number>`${responses.submittedAt}`.as("handed_in_at"),
    })
    .from(responses)
    .innerJoin(assessments, granted.assessment)
    .innerJoin(questionnaireVersions, granted.questionnaire)
    .where(and(eq(responses.orgId, orgId), eq(responses.state, "submitted")))
    .orderBy(desc(responses.submittedAt))
    .limit(100);
