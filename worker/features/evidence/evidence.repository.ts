import { and, desc, eq, sql } from "drizzle-orm";
import type { VendorEvidence } from "#contract/request.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { evidenceFiles } from "./evidence.tables.ts";

/** The most files a vendor keeps; every list shows all of them. */
export const mostFiles = 2_000;
/** The most bytes that these have together. */
export const mostBytes = 20_000_000_000;

const columns = {
  id: evidenceFiles.id,
  revision: evidenceFiles.revision,
  name: evidenceFiles.name,
  kind: evidenceFiles.kind,
  datedOn: evidenceFiles.datedOn,
  mediaType: evidenceFiles.mediaType,
  bytes: evidenceFiles.bytes,
  sha256: evidenceFiles.sha256,
  uploadedAt: evidenceFiles.uploadedAt,
  signs: evidenceFiles.signs,
};

/** A vendor's evidence, newest id last, as a statement to await or to put into a batch. */
export const evidenceQuery = (db: Database, orgId: OrgId) =>
  db
    .select(columns)
    .from(evidenceFiles)
    .where(eq(evidenceFiles.orgId, orgId))
    .orderBy(desc(evidenceFiles.uploadedAt), desc(evidenceFiles.id))
    .limit(mostFiles);

/** The files that show a vendor's certificates, as a statement for a batch. */
export const certificateFilesQuery = (db: Database, orgId: OrgId) =>
  db
    .select(columns)
    .from(evidenceFiles)
    .where(
      and(
        eq(evidenceFiles.orgId, orgId),
        sql`${evidenceFiles.id} in (select named.value from certificates, json_each(certificates.body_json, '$.files') as named
          where certificates.org_id = ${orgId})`,
      ),
    )
    .limit(mostFiles);

export interface EvidenceKey {
  readonly orgId: OrgId;
  readonly id: string;
}

/** One item with the key of its bytes; undefined when the organisation has none of that id. */
export async function findEvidence(
  db: Database,
  { orgId, id }: EvidenceKey,
): Promise<(VendorEvidence & { readonly objectKey: string }) | undefined> {
  const [row] = await db
    .select({ ...columns, objectKey: evidenceFiles.objectKey })
    .from(evidenceFiles)
    .where(and(eq(evidenceFiles.orgId, orgId), eq(evidenceFiles.id, id)));
  return row;
}

/** Where bytes with this SHA-256 lie already; undefined when the organisation has none. */
export async function objectKeyOfBytes(
  db: Database,
  of: { readonly orgId: OrgId; readonly sha256: string },
): Promise<string | undefined> {
  const [row] = await db
    .select({ objectKey: evidenceFiles.objectKey })
    .from(evidenceFiles)
    .where(and(eq(evidenceFiles.orgId, of.orgId), eq(evidenceFiles.sha256, of.sha256)))
    .limit(1);
  return row?.objectKey;
}

/** The files one person uploaded. */
export async function listUploadedBy(
  db: Database,
  of: { readonly orgId: OrgId; readonly personId: PersonId },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: evidenceFiles.id })
    .from(evidenceFiles)
    .where(and(eq(evidenceFiles.orgId, of.orgId), eq(evidenceFiles.uploadedBy, of.personId)))
    .limit(mostFiles);
  return new Set(rows.map(({ id }) => id));
}

/** What was seen inside some of an organisation's files. */
export async function listSigns(
  db: Database,
  { orgId, ids }: { readonly orgId: OrgId; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, VendorEvidence["signs"]>> {
  const rows = await db
    .select({ id: evidenceFiles.id, signs: evidenceFiles.signs })
    .from(evidenceFiles)
    .where(
      and(
        eq(evidenceFiles.orgId, orgId),
        sql`${evidenceFiles.id} in (select value from json_each(${JSON.stringify(ids)}))`,
      ),
    );
  return new Map(rows.map(({ id, signs }) => [id, signs]));
}

/** How many files a vendor has on file, and how many bytes they have together. */
export async function sizeOfEvidence(db: Database, orgId: OrgId): Promise<{ files: number; bytes: number }> {
  const [row] = await db
    .select({ files: sql<number>`count(*)`.as("files"), bytes: sql<number>`total(bytes)`.as("all_bytes") })
    .from(evidenceFiles)
    .where(eq(evidenceFiles.orgId, orgId));
  return row ?? { files: 0, bytes: 0 };
}

/** Which of the ids are not evidence of this organisation. */
export async function listUnknownEvidence(
  db: Database,
  { orgId, ids }: { readonly orgId: OrgId; readonly ids: readonly string[] },
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: evidenceFiles.id })
    .from(evidenceFiles)
    .where(
      and(
        eq(evidenceFiles.orgId, orgId),
        sql`${evidenceFiles.id} in (select value from json_each(${JSON.stringify(ids)}))`,
      ),
    );
  const known = new Set(rows.map((row) => row.id));
  return ids.filter((id) => !known.has(id));
}

export interface NewEvidence extends VendorEvidence {
  readonly orgId: OrgId;
  readonly objectKey: string;
  readonly uploadedBy: string;
}

export const evidenceEffect = (db: Database, item: NewEvidence): Effect => db.insert(evidenceFiles).values({ ...item });

export interface EvidenceChange extends EvidenceKey {
  readonly base: number;
  readonly kind: VendorEvidence["kind"];
  readonly datedOn: string | null;
}

/** Says anew what a file is and when it is from; the batch rolls back when somebody else was faster. */
export const changeEvidenceEffects = (db: Database, { orgId, id, base, kind, datedOn }: EvidenceChange): Effect[] => [
  db
    .update(evidenceFiles)
    .set({ kind, datedOn, revision: base + 1 })
    .where(and(eq(evidenceFiles.orgId, orgId), eq(evidenceFiles.id, id), eq(evidenceFiles.revision, base))),
  ...assertOneChanged(db),
];
