import type { CampaignView } from "#contract/campaign.ts";
import { fail } from "#contract/problems.ts";
import { type CampaignAct, mayCampaign } from "#domain/campaign/campaign-states.ts";
import type { CampaignId } from "#domain/ids.ts";
import { tiers } from "#domain/register/tiers.ts";
import type { Call } from "#worker/call.ts";
import { refuseOver } from "#worker/features/assessments/due-date.ts";
import { nudge } from "#worker/nudge.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { campaignEffects, readyEffects } from "./campaign-changes.repository.ts";
import type { StoredCampaign } from "./campaigns.repository.ts";
import { asNotNow, campaignOf, viewOf } from "./campaigns.usecases.ts";

async function standing(
  call: Call<CampaignView>,
  { id, act }: { readonly id: CampaignId; readonly act: CampaignAct },
): Promise<StoredCampaign> {
  const was = await campaignOf(call, id);
  if (!mayCampaign(act, was.state)) fail("campaign-not-now");
  return was;
}

/** Sends a sending that was looked through: from now on its lines go out one by one, in the name of who calls. */
export async function startCampaign(
  call: Call<CampaignView>,
  { id, revision, expected }: { readonly id: CampaignId; readonly revision: number; readonly expected: number },
): Promise<CampaignView> {
  const { at } = call;
  const was = await standing(call, { id, act: "start" });
  if (was.revision !== revision) fail("stale-revision");
  if (was.counts.ready !== expected) fail("campaign-changed");
  for (const tier of tiers) refuseOver(was.body.dueOn[tier], { at, pointer: `/body/dueOn/${tier}` });
  const guard = readyEffects(call.deps.db, { orgId: call.principal.orgId, campaignId: id, expected });
  return goOn(call, { was, action: "campaign.started", guard });
}

/** Goes on with a sending that stood still, in the name of who calls. */
export async function resumeCampaign(call: Call<CampaignView>, id: CampaignId): Promise<CampaignView> {
  return goOn(call, { was: await standing(call, { id, act: "resume" }), action: "campaign.resumed", guard: [] });
}

interface GoingOn {
  readonly was: StoredCampaign;
  readonly action: "campaign.started" | "campaign.resumed";
  /** What must still be so. */
  readonly guard: readonly Effect[];
}

async function goOn(call: Call<CampaignView>, { was, action, guard }: GoingOn): Promise<CampaignView> {
  const { deps, principal, at } = call;
  const { orgId, personId, name } = principal;
  const set = {
    state: "sending",
    stoppedWhy: null,
    startedBy: personId,
    startedAt: was.startedAt ?? at,
    goesOnAt: 0,
    busyUntil: 0,
  } as const;
  const view = await call
    .commit({
      effects: [...guard, ...campaignEffects(deps.db, { orgId, campaignId: was.id, was, set })],
      audit: { action, subject: was.id, details: { lines: was.counts.ready } },
      result: viewOf({ ...was, ...set, startedBy: name, revision: was.revision + 1 }, at),
    })
    .catch(asNotNow);
  await nudge(deps, { kind: "campaign", orgId, campaignId: was.id });
  return view;
}

/** Sends no more of it. What is in hand at this moment may still go out; what is sent stays sent. */
export async function stopCampaign(call: Call<CampaignView>, id: CampaignId): Promise<CampaignView> {
  const { deps, principal, at } = call;
  const was = await standing(call, { id, act: "stop" });
  const set = { state: "stopped", stoppedWhy: null } as const;
  return call
    .commit({
      effects: campaignEffects(deps.db, { orgId: principal.orgId, campaignId: id, was, set }),
      audit: { action: "campaign.stopped", subject: id },
      result: viewOf({ ...was, ...set, revision: was.revision + 1 }, at),
    })
    .catch(asNotNow);
}
