import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId } from "#domain/ids.ts";

/** What the vendor can show; the bytes lie in the file store under `object_key` and never change. */
export const evidenceFiles = sqliteTable(
  "evidence_files",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").notNull(),
    revision: integer("revision").notNull(),
    name: text("name").notNull(),
    kind: text("kind", { enum: ["document", "record", "report"] }).notNull(),
    datedOn: text("dated_on"),
    mediaType: text("media_type").notNull(),
    bytes: integer("bytes").notNull(),
    sha256: text("sha256").notNull(),
    objectKey: text("object_key").notNull(),
    uploadedBy: text("uploaded_by").notNull(),
    uploadedAt: integer("uploaded_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);
