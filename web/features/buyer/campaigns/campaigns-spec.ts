import type { ItemShow } from "#contract/campaign.schema.ts";
import type { CampaignState } from "#domain/campaign/campaign-states.ts";
import { itemStateWords } from "#domain/campaign/campaign-states.ts";
import type { ListSpec } from "#web/list/list-search.ts";

/** What was sent to many. */
export const campaignsSpec: ListSpec = {
  path: "/campaigns",
  shows: ["all"],
  sorts: [{ column: "created", direction: "descending" }],
  optional: [],
  awayAtFirst: [],
};

/** What the lines of a sending can be narrowed to, in words. */
export const showWords: Readonly<Record<ItemShow, string>> = {
  all: "All lines",
  ...itemStateWords,
  "not-opened": "Not opened yet",
  "with-vendor": "With the vendor",
  submitted: "Submitted",
  bounced: "Mail not delivered",
};

const beforeSending: readonly [ItemShow, ...ItemShow[]] = ["all", "ready", "left-out"];
const sinceSending: readonly [ItemShow, ...ItemShow[]] = [
  "all",
  "ready",
  "sent",
  "not-opened",
  "with-vendor",
  "submitted",
  "bounced",
  "left-out",
  "failed",
];

/** The lines of one sending: before it is sent there is less to narrow them to. */
export const itemsSpec = (id: string, state: CampaignState): ListSpec => ({
  path: `/campaigns/${id}`,
  shows: state === "draft" ? beforeSending : sinceSending,
  sorts: [{ column: "vendor", direction: "ascending" }],
  optional: [
    "tier",
    "questionnaire",
    "contact",
    "due",
    ...(state === "draft" ? [] : ["state", "answered", "active", "submitted"]),
  ],
  awayAtFirst: state === "draft" ? [] : ["tier", "questionnaire"],
});
