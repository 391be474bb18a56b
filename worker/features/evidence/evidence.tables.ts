import { customType, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { type FileSign, signsAsText, signsOfText } from "#domain/evidence/file-signs.ts";
import type { OrgId } from "#domain/ids.ts";

const signsColumn = customType<{ data: readonly FileSign[]; driverData: string }>({
  dataType: () => "text",
  toDriver: signsAsText,
  fromDriver: signsOfText,
});

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
    /** What was seen inside; null for what came in before files were looked through. */
    signs: signsColumn("signs"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);
