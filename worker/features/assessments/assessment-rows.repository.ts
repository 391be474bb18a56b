import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import { intendedUseSchema } from "#contract/assessment.schema.ts";
import type { AssessmentView } from "#contract/assessment.ts";
import { asksAnewSchema } from "#domain/ask-again/anew-reasons.ts";
import { stored, storedOrNull } from "#worker/storage/json.ts";
import { assessments } from "./assessments.tables.ts";
import { type EntryRow, entryColumns, entryOfRow, mailOf } from "./entry-rows.repository.ts";
import { overColumns } from "./over.repository.ts";
import { endingOf, type StoredOver } from "./over.ts";

const questionnaire = (column: SQL): SQL<string> => sql<string>`(select ${column} from questionnaire_versions
  where questionnaire_versions.org_id = assessments.org_id and questionnaire_versions.id = assessments.questionnaire_id
    and questionnaire_versions.version = assessments.questionnaire_version)`;

const ofThis = sql`invitations.org_id = assessments.org_id and invitations.assessment_id = assessments.id`;

export const viewColumns = {
  ...entryColumns,
  vendorLegalName: assessments.vendorLegalName,
  vendorId: assessments.vendorId,
  productId: assessments.productId,
  tier: assessments.tier,
  contactName: assessments.contactName,
  contactEmail: assessments.contactEmail,
  purpose: assessments.purpose,
  usesJson: assessments.usesJson,
  openedAt: assessments.openedAt,
  acceptedAt: assessments.acceptedAt,
  asksAnewJson: assessments.asksAnewJson,
  questionnaireTitle: questionnaire(sql`json_extract(definition_json, '$.title')`).as("questionnaire_title"),
  questionnaireSha256: questionnaire(sql`sha256`).as("questionnaire_sha256"),
  offeredVersion: assessments.offeredVersion,
  ...overColumns,
  linksMade: sql<number>`(select count(*) from invitations where ${ofThis})`.as("links_made"),
  goodUntil: sql<number | null>`(select max(expires_at) from invitations where ${ofThis})`.as("good_until"),
  newestVersion: sql<number>`(select max(version) from questionnaire_versions
    where questionnaire_versions.org_id = assessments.org_id
      and questionnaire_versions.id = assessments.questionnaire_id)`.as("newest_version"),
};

type ViewRow = EntryRow &
  Omit<
    AssessmentView,
    | "mail"
    | "score"
    | "atDecision"
    | "again"
    | "reviewers"
    | "uses"
    | "questionnaire"
    | "mailReason"
    | "links"
    | "ended"
    | "archivedAt"
    | "asksAnew"
  > &
  StoredOver & {
    readonly usesJson: string;
    readonly asksAnewJson: string | null;
    readonly questionnaireId: string;
    readonly questionnaireVersion: number;
    readonly questionnaireSha256: string;
    readonly linksMade: number;
    readonly goodUntil: number | null;
  };

export function viewOfRow(row: ViewRow): AssessmentView {
  const { vendorLegalName, vendorId, contactName, contactEmail, purpose, openedAt, acceptedAt } = row;
  const { offeredVersion, newestVersion, productId, tier } = row;
  return {
    ...entryOfRow(row),
    vendorLegalName,
    vendorId,
    productId,
    tier,
    contactName,
    contactEmail,
    purpose,
    offeredVersion,
    newestVersion,
    openedAt,
    acceptedAt,
    uses: stored(z.array(intendedUseSchema), row.usesJson),
    questionnaire: { id: row.questionnaireId, version: row.questionnaireVersion, sha256: row.questionnaireSha256 },
    mailReason: mailOf(row.mailJson).reason,
    ended: endingOf(row),
    archivedAt: row.archivedAt,
    asksAnew: storedOrNull(asksAnewSchema, row.asksAnewJson),
    links: { made: row.linksMade, goodUntil: row.goodUntil },
  };
}
