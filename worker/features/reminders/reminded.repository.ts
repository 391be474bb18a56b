import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Stage } from "#domain/assessment/stage.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { AssessmentId, OrgId, RequestId } from "#domain/ids.ts";
import type { Tier } from "#domain/register/tiers.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten } from "#worker/storage/json.ts";

/** A request, with all that decides whether and with what words its vendor is reminded. */
export interface RemindedRow {
  readonly id: AssessmentId;
  readonly vendorName: string;
  readonly product: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly dueOn: CivilDate;
  readonly stage: Stage;
  readonly isLinkOut: boolean;
  /** Where the vendor answers, on its side; null while nobody has begun. */
  readonly request: { readonly id: RequestId; readonly orgId: OrgId } | null;
  /** When the newest mail about it was made that did not fail. */
  readonly mailedAt: number | null;
  /** The same, reminders that went by themselves aside. */
  readonly mailedByHandAt: number | null;
  /** Whether the last mail to its contact did not arrive. */
  readonly hasBounced: boolean;
  readonly tier: Tier | null;
  /** Who sent it, while they are still there. */
  readonly sender: { readonly name: string; readonly email: string } | null;
  readonly orgName: string;
  readonly timeZone: string;
  readonly isOff: boolean;
  /** When it is looked at next; null while there is nothing to come. */
  readonly lookAt: number | null;
  /** The steps taken for this due day. */
  readonly taken: readonly number[];
}

const ofThis = sql`org_id = assessments.org_id and assessment_id = assessments.id`;
const mailed = sql`mails where mails.org_id = assessments.org_id and mails.subject_id = assessments.id`;
const json = (query: SQL): SQL<string | null> => sql<string | null>`(${query})`;

// Scalar sub-queries: each is one look-up by key, however much there is.
const columns = {
  id: assessments.id,
  vendorName: assessments.vendorName,
  product: assessments.product,
  contactName: assessments.contactName,
  contactEmail: assessments.contactEmail,
  dueOn: assessments.dueOn,
  stage: assessments.stage,
  isLinkOut: sql<0 | 1>`exists (select 1 from invitations where ${ofThis})`.as("is_link_out"),
  requestJson: json(sql`select json_object('id', responses.id, 'orgId', responses.org_id) from responses
    where responses.buyer_org_id = assessments.org_id and responses.assessment_id = assessments.id`).as("request_json"),
  mailedAt: sql<number | null>`(select created_at from ${mailed} and state <> 'failed'
    order by created_at desc limit 1)`.as("mailed_at"),
  mailedByHandAt: sql<number | null>`(select created_at from ${mailed} and state <> 'failed'
    and not exists (select 1 from reminders where ${ofThis} and mail_id = mails.id)
    order by created_at desc limit 1)`.as("mailed_by_hand_at"),
  hasBounced: sql<0 | 1>`assessments.bounced_at is not null`.as("has_bounced"),
  // As it was sent; what was sent before there were rules goes by what is said of the vendor.
  tier: sql<Tier | null>`coalesce(assessments.tier, (select tier from vendors where vendors.org_id = assessments.org_id
    and vendors.id = assessments.vendor_id))`.as("reminded_tier"),
  senderJson: json(sql`select json_object('name', people.name, 'email', people.email) from people
    join members on members.person_id = people.id and members.org_id = assessments.org_id
      and members.facet = 'buyer' and members.status = 'active'
    where people.id = assessments.created_by`).as("sender_json"),
  orgName: sql<string>`(select name from organisations where organisations.id = assessments.org_id)`.as("org_name"),
  timeZone: sql<string>`coalesce((select time_zone from buyer_settings
    where buyer_settings.org_id = assessments.org_id), 'UTC')`.as("time_zone"),
  isOff: sql<0 | 1>`coalesce((select is_off from reminder_watch where ${ofThis}), 0)`.as("is_off"),
  lookAt: sql<number | null>`(select look_at from reminder_watch where ${ofThis})`.as("look_at"),
  takenJson: sql<string>`(select json_group_array(step) from reminders where ${ofThis}
    and due_on = assessments.due_on)`.as("taken_json"),
};

/** Those of the organisation's requests that there are, by id. */
export async function listReminded(
  db: Database,
  of: { readonly orgId: OrgId; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, RemindedRow>> {
  const wanted = sql`(select value from json_each(${JSON.stringify(of.ids)}))`;
  const rows = await db
    .select(columns)
    .from(assessments)
    .where(and(eq(assessments.orgId, of.orgId), inArray(assessments.id, wanted)));
  return new Map(
    rows.map(({ requestJson, senderJson, takenJson, ...row }) => [
      row.id,
      {
        ...row,
        isLinkOut: row.isLinkOut === 1,
        hasBounced: row.hasBounced === 1,
        isOff: row.isOff === 1,
        request: requestJson === null ? null : asWritten<NonNullable<RemindedRow["request"]>>(requestJson),
        sender: senderJson === null ? null : asWritten<NonNullable<RemindedRow["sender"]>>(senderJson),
        taken: asWritten<number[]>(takenJson),
      },
    ]),
  );
}
