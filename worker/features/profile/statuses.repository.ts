import { and, asc, eq, sql } from "drizzle-orm";
import type { CertificateBody } from "#contract/request.schema.ts";
import type { StatusEntry } from "#contract/request.ts";
import type { OrgId } from "#domain/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { certificateStatuses } from "./profile.tables.ts";

export interface SaidStatus {
  readonly orgId: OrgId;
  readonly certificateId: string;
  readonly revision: number;
  readonly body: CertificateBody;
  readonly saidBy: string;
  readonly saidAt: number;
}

/** One line of a certificate's history. */
export const statusEffect = (db: Database, { body, ...said }: SaidStatus): Effect =>
  db
    .insert(certificateStatuses)
    .values({ ...said, status: body.status, since: body.statusSince ?? null, note: body.statusNote ?? "" });

/** Every status a certificate had, oldest first. */
export const listStatuses = (
  db: Database,
  of: { readonly orgId: OrgId; readonly certificateId: string },
): Promise<StatusEntry[]> =>
  db
    .select({
      status: certificateStatuses.status,
      since: certificateStatuses.since,
      note: certificateStatuses.note,
      saidBy: sql<string>`coalesce((select name from people where people.id = certificate_statuses.said_by), '')`,
      saidAt: certificateStatuses.saidAt,
    })
    .from(certificateStatuses)
    .where(and(eq(certificateStatuses.orgId, of.orgId), eq(certificateStatuses.certificateId, of.certificateId)))
    .orderBy(asc(certificateStatuses.revision))
    .limit(200);
