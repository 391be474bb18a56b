import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { AskAccess } from "#contract/passport.schema.ts";
import { type PassportPage, passportPageSchema } from "#contract/passport.ts";
import type { OrgId } from "#domain/ids.ts";
import { filesOpen, type StoredAccess } from "#domain/passport/access.ts";
import { members, organisations, people } from "#worker/features/identity/identity.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { idsSchema, stored } from "#worker/storage/json.ts";
import { noLink, passportRequests, passports } from "./passports.tables.ts";

export interface AccessKey {
  readonly orgId: OrgId;
  readonly passportId: string;
  readonly id: string;
}

export const askEffect = (db: Database, of: AccessKey & { asked: Omit<AskAccess, "address">; at: number }): Effect => {
  const { asked, at, ...key } = of;
  return db.insert(passportRequests).values({ ...key, ...asked, state: "asked", askedAt: at });
};

export interface AccessRow extends StoredAccess {
  readonly name: string;
  readonly email: string;
  readonly settledAt: number | null;
  readonly pageState: "published" | "revoked";
  readonly page: PassportPage;
}

const isRequest = ({ orgId, passportId, id }: AccessKey) =>
  and(eq(passportRequests.orgId, orgId), eq(passportRequests.passportId, passportId), eq(passportRequests.id, id));

/** Somebody who asked, with the page as it was published last; undefined when there is no such request. */
export async function findAccess(db: Database, key: AccessKey): Promise<AccessRow | undefined> {
  const [row] = await db
    .select({
      name: passportRequests.name,
      email: passportRequests.email,
      state: passportRequests.state,
      settledAt: passportRequests.settledAt,
      expiresAt: passportRequests.expiresAt,
      endedAt: passportRequests.endedAt,
      filesJson: passportRequests.filesJson,
      pageState: passports.state,
      pageJson: passports.pageJson,
    })
    .from(passportRequests)
    .innerJoin(passports, ofPage)
    .where(isRequest(key));
  if (row === undefined) return undefined;
  const { pageJson, filesJson, ...rest } = row;
  return { ...rest, granted: stored(idsSchema, filesJson), page: stored(passportPageSchema, pageJson) };
}

const ofPage = and(eq(passports.orgId, passportRequests.orgId), eq(passports.id, passportRequests.passportId));

/** How a request is settled: let in to these files, refused, or ended. */
export type Settlement =
  | {
      readonly state: "granted";
      readonly expiresAt: number;
      readonly files: readonly string[];
    }
  | { readonly state: "refused" }
  | { readonly state: "ended" };

/** Settles a request as it was seen; rolls back when it was settled otherwise meanwhile. */
export function settleEffects(
  db: Database,
  of: AccessKey & { by: string; at: number; seen: Pick<AccessRow, "settledAt">; to: Settlement },
): Effect[] {
  const { by, at, seen, to, ...key } = of;
  const asSeen =
    seen.settledAt === null ? isNull(passportRequests.settledAt) : eq(passportRequests.settledAt, seen.settledAt);
  return [
    db
      .update(passportRequests)
      .set({ ...columnsOf(to, at), settledBy: by, settledAt: at })
      .where(and(isRequest(key), asSeen)),
    ...assertOneChanged(db),
  ];
}

function columnsOf(to: Settlement, at: number) {
  switch (to.state) {
    case "granted": {
      const { expiresAt } = to;
      // The link is stored when the mail with it goes out; the one before is good no more.
      return {
        state: "granted" as const,
        ...noLink,
        expiresAt,
        endedAt: null,
        filesJson: JSON.stringify(to.files),
      };
    }
    case "refused":
      return { state: "refused" as const, ...noLink, expiresAt: null, endedAt: null };
    case "ended":
      return { ...noLink, endedAt: at };
  }
}

/**
 * The link of a grant that holds, stored when the mail with it goes out. The mail may go once more, as whoever sent it was
 * killed before writing it down: the last two links are good, however often it is tried.
 */
export const admissionEffects = (db: Database, { tokenHash, ...key }: AccessKey & { tokenHash: string }): Effect[] => [
  db
    .update(passportRequests)
    .set({ tokenHash, earlierTokenHash: sql`${passportRequests.tokenHash}` })
    .where(and(isRequest(key), eq(passportRequests.state, "granted"), isNull(passportRequests.endedAt))),
  ...assertOneChanged(db),
];

/** The links of a grant that went out so far are good no more; the one of the next mail is. */
export const endLinksEffect = (db: Database, key: AccessKey): Effect =>
  db.update(passportRequests).set(noLink).where(isRequest(key));

export interface Admission {
  readonly orgId: OrgId;
  readonly passportId: string;
  readonly id: string;
  readonly email: string;
  readonly expiresAt: number;
  readonly vendor: string;
  readonly title: string;
  /** What it opens: the files that were granted and that the page still shows. */
  readonly files: PassportPage["evidence"];
}

/** What a link lets its holder read, as long as it is good and the page stands: the token is the grant. */
export async function findAdmission(
  db: Database,
  by: { tokenHash: string; now: number },
): Promise<Admission | undefined> {
  const [row] = await db
    .select({
      orgId: passportRequests.orgId,
      passportId: passportRequests.passportId,
      id: passportRequests.id,
      email: passportRequests.email,
      expiresAt: passportRequests.expiresAt,
      vendor: organisations.name,
      filesJson: passportRequests.filesJson,
      pageJson: passports.pageJson,
    })
    .from(passportRequests)
    .innerJoin(passports, ofPage)
    .innerJoin(organisations, eq(organisations.id, passportRequests.orgId))
    .where(
      and(
        or(eq(passportRequests.tokenHash, by.tokenHash), eq(passportRequests.earlierTokenHash, by.tokenHash)),
        eq(passportRequests.state, "granted"),
        isNull(passportRequests.endedAt),
        gt(passportRequests.expiresAt, by.now),
        eq(passports.state, "published"),
      ),
    );
  if (row === undefined) return undefined;
  const { pageJson, filesJson, expiresAt, ...admission } = row;
  const page = stored(passportPageSchema, pageJson);
  const files = filesOpen(stored(idsSchema, filesJson), page.evidence);
  return { ...admission, expiresAt: expiresAt ?? 0, title: page.title, files };
}

/** The addresses of a vendor's owners. */
export const listOwners = (db: Database, orgId: OrgId): Promise<{ name: string; email: string }[]> =>
  db
    .select({ name: people.name, email: people.email })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(
      and(
        eq(members.orgId, orgId),
        eq(members.facet, "vendor"),
        eq(members.role, "owner"),
        eq(members.status, "active"),
      ),
    )
    .limit(20);
