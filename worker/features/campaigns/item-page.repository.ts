import { and, eq, type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { ItemShow, ItemsQuery } from "#contract/campaign.schema.ts";
import type { CampaignItem, ItemPage } from "#contract/campaign.ts";
import { placeText } from "#contract/list.schema.ts";
import { type ItemState, itemStates } from "#domain/campaign/campaign-states.ts";
import type { Hint } from "#domain/campaign/left-out.ts";
import { listWordsOf } from "#domain/list-words.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten } from "#worker/storage/json.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";
import type { CampaignKey } from "./campaigns.repository.ts";
import { campaignItems } from "./campaigns.tables.ts";

const ofItem = sql`assessments.org_id = campaign_items.org_id and assessments.id = campaign_items.assessment_id`;
const title = (column: SQL): SQL<string | null> => sql<string | null>`(select ${column} from questionnaire_versions
  where questionnaire_versions.org_id = campaign_items.org_id and questionnaire_versions.id = campaign_items.questionnaire_id
  order by questionnaire_versions.version desc limit 1)`;
// Of what was sent, as one value: scalar sub-queries, because D1 mixes up joined columns of one name within a batch.
const sent = sql<string | null>`(select json_object('assessmentId', assessments.id, 'state', assessments.state,
    'ended', json(iif(assessments.ended is null, 'false', 'true')), 'dueOn', assessments.due_on,
    'answered', assessments.answered, 'activeAt', assessments.active_at, 'submittedAt', assessments.submitted_at,
    'returnedAt', assessments.returned_at, 'decided', assessments.decided,
    'questions', (select coalesce(sum(json_array_length(section.value, '$.questions')), 0)
      from questionnaire_versions, json_each(questionnaire_versions.definition_json, '$.sections') as section
      where questionnaire_versions.org_id = assessments.org_id and questionnaire_versions.id = assessments.questionnaire_id
        and questionnaire_versions.version = assessments.questionnaire_version),
    'mail', coalesce((select state from mails where mails.org_id = assessments.org_id and mails.subject_id = assessments.id
      order by created_at desc limit 1), 'none'))
  from assessments where ${ofItem})`;

const columns = {
  id: campaignItems.id,
  vendorId: campaignItems.vendorId,
  vendorName: campaignItems.vendorName,
  product: campaignItems.product,
  tier: campaignItems.tier,
  questionnaireId: campaignItems.questionnaireId,
  publishedTitle: title(sql`json_extract(definition_json, '$.title')`).as("published_title"),
  dueOn: campaignItems.dueOn,
  contactName: campaignItems.contactName,
  contactEmail: campaignItems.contactEmail,
  state: campaignItems.state,
  why: campaignItems.why,
  hintsJson: campaignItems.hintsJson,
  sentJson: sent.as("sent_json"),
};

const isSentAs = (condition: SQL): SQL => sql`exists (select 1 from assessments where ${ofItem} and ${condition})`;
const shows: Readonly<Record<ItemShow, SQL | undefined>> = {
  all: undefined,
  ready: eq(campaignItems.state, "ready"),
  "left-out": eq(campaignItems.state, "left-out"),
  sent: eq(campaignItems.state, "sent"),
  failed: eq(campaignItems.state, "failed"),
  "not-opened": isSentAs(sql`assessments.state = 'sent' and assessments.ended is null`),
  "with-vendor": isSentAs(sql`assessments.stage = 'with-vendor'`),
  submitted: isSentAs(sql`assessments.submitted_at is not null`),
  bounced: isSentAs(sql`assessments.bounced_at is not null`),
};

/** By the beginnings of words; a sending is bounded: looked through line by line. */
const isFound = (search: string): SQL | undefined =>
  and(...listWordsOf(search).map((word) => sql`instr(' ' || ${campaignItems.words}, ${` ${word}`}) > 0`));

interface Asked extends CampaignKey, ItemsQuery {
  /** The name of a questionnaire that is not published yet. */
  readonly titleOf: (id: string) => string;
  /** How many lines there are of each state. */
  readonly counts: Readonly<Record<ItemState, number>>;
}

/** How many lines are shown without a search, where it is kept. */
function keptTotal(show: ItemShow, counts: Asked["counts"]): number | undefined {
  if (show === "all") return itemStates.reduce((sum, state) => sum + counts[state], 0);
  return new Map<ItemShow, number>(itemStates.map((state) => [state, counts[state]])).get(show);
}

/** A page of the lines of a sending, by the vendors' names. */
export async function itemPage(
  db: Database,
  { show, search, direction, after, most, titleOf, counts, ...key }: Asked,
): Promise<ItemPage> {
  const by = sql`${campaignItems.vendorName} collate nocase`;
  const { where, order } = keyset({ by, id: campaignItems.id, direction: direction ?? "ascending", after });
  const ofCampaign = and(eq(campaignItems.orgId, key.orgId), eq(campaignItems.campaignId, key.campaignId));
  const matches = and(ofCampaign, shows[show], isFound(search));
  const kept = search === "" ? keptTotal(show, counts) : undefined;
  const [rows, all] = await db.batch([
    db
      .select(columns)
      .from(campaignItems)
      .where(and(matches, where))
      .orderBy(...order)
      .limit(most + 1),
    db
      .select({ n: sql<number>`count(*)`.as("n") })
      .from(campaignItems)
      .where(matches)
      // Nothing is read where it is known.
      .limit(kept === undefined ? 1 : 0),
  ]);
  const { shown, next } = pageOfRows(rows, { most, placeOf: ({ vendorName, id }) => placeText([vendorName, id]) });
  const entries = shown.map(({ questionnaireId, publishedTitle, hintsJson, sentJson, why, ...row }) => ({
    ...row,
    why,
    questionnaireTitle: publishedTitle ?? (questionnaireId === null ? "" : titleOf(questionnaireId)),
    hints: z.array(z.custom<Hint>()).parse(JSON.parse(hintsJson)),
    sent: sentJson === null ? null : asWritten<NonNullable<CampaignItem["sent"]>>(sentJson),
  }));
  return { entries, next, total: kept ?? all[0]?.n ?? 0 };
}
