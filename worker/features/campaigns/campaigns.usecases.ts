import type { CampaignsQuery, ItemsQuery } from "#contract/campaign.schema.ts";
import type { CampaignPage, CampaignView, ItemPage } from "#contract/campaign.ts";
import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import { mayCampaign } from "#domain/campaign/campaign-states.ts";
import type { CampaignId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { onShelf } from "#worker/features/questionnaires/shelf.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { linesChangedEffects, removedEffects } from "./campaign-changes.repository.ts";
import { type CampaignKey, campaignsPage, findCampaign, type StoredCampaign } from "./campaigns.repository.ts";
import { itemPage } from "./item-page.repository.ts";
import { takenInEffects, takenOutEffects } from "./planned-items.repository.ts";
import { planOne } from "./planning.ts";

/** A page of what was sent to many at once. */
export const listCampaigns = ({ deps, principal }: Caller, asked: CampaignsQuery): Promise<CampaignPage> =>
  campaignsPage(deps.db, { ...asked, orgId: principal.orgId });

/** A sending of the caller's organisation; refuses what it has none of. */
export async function campaignOf({ deps, principal }: Caller, campaignId: CampaignId): Promise<StoredCampaign> {
  return (await findCampaign(deps.db, { orgId: principal.orgId, campaignId })) ?? fail("not-found");
}

export const viewOf = ({ goesOnAt, ...campaign }: StoredCampaign, now: number): CampaignView => ({
  ...campaign,
  goesOnAt: campaign.state === "sending" && goesOnAt > now ? goesOnAt : null,
});

/** One sending to many. */
export const viewCampaign = async (call: Caller, id: CampaignId): Promise<CampaignView> =>
  viewOf(await campaignOf(call, id), call.at);

/** A page of the lines of a sending. */
export async function listItems(
  call: Caller,
  { id, ...asked }: ItemsQuery & { readonly id: CampaignId },
): Promise<ItemPage> {
  const { counts } = await campaignOf(call, id);
  const titleOf = (questionnaire: string): string => onShelf(questionnaire)?.questionnaire.title ?? questionnaire;
  const { db } = call.deps;
  return itemPage(db, { ...asked, orgId: call.principal.orgId, campaignId: id, titleOf, counts });
}

/** Takes a line out of what is prepared, or in again as the register and the rules stand now. */
export async function takeItemOut(
  call: Call<Done>,
  { id, itemId, takenOut }: { readonly id: CampaignId; readonly itemId: string; readonly takenOut: boolean },
): Promise<Done> {
  const { deps, principal } = call;
  const was = await campaignOf(call, id);
  if (!mayCampaign("change", was.state)) fail("campaign-not-now");
  const key: CampaignKey = { orgId: principal.orgId, campaignId: id };
  const effects = takenOut
    ? takenOutEffects(deps.db, { ...key, id: itemId })
    : takenInEffects(deps.db, key, await planOne(deps.db, { ...key, id: itemId, body: was.body }));
  return call
    .commit({
      effects: [...linesChangedEffects(deps.db, key), ...effects],
      audit: { action: takenOut ? "campaign.line-taken-out" : "campaign.line-taken-in", subject: id },
      result: done,
    })
    .catch(asNotNow);
}

/** Throws away what was prepared and never sent. */
export async function removeCampaign(
  call: Call<Done>,
  { id, revision }: { readonly id: CampaignId; readonly revision: number },
): Promise<Done> {
  const { deps, principal } = call;
  const was = await campaignOf(call, id);
  if (!mayCampaign("remove", was.state)) fail("campaign-not-now");
  if (was.revision !== revision) fail("stale-revision");
  return call
    .commit({
      effects: removedEffects(deps.db, { orgId: principal.orgId, campaignId: id, was }),
      audit: { action: "campaign.removed", subject: id },
      result: done,
    })
    .catch(asNotNow);
}

/** What somebody else did with it meanwhile is refused in words that fit. */
export const asNotNow = (error: unknown): never => {
  if (refusalOf(error) === "stale-revision") fail("campaign-not-now");
  throw error;
};
