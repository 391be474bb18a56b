import type { ResumeCampaign, StartCampaign } from "#contract/campaign.schema.ts";
import type { CampaignView } from "#contract/campaign.ts";
import { fail } from "#contract/problems.ts";
import { type CampaignAct, mayCampaign } from "#domain/campaign/campaign-states.ts";
import type { CampaignId } from "#domain/ids.ts";
import { tiers } from "#domain/register/tiers.ts";
import type { Call } from "#worker/call.ts";
import { isOver, refuseOver } from "#worker/features/assessments/due-date.ts";
import { nudge } from "#worker/nudge.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { campaignEffects, sameLinesEffects } from "./campaign-changes.repository.ts";
import type { StoredCampaign } from "./campaigns.repository.ts";
import { asNotNow, campaignOf, viewOf } from "./campaigns.usecases.ts";
import { closedEffect, dueLaterEffect, firstDueOn, waitNoMoreEffect } from "./ready-items.repository.ts";

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
  { id, revision, linesRevision }: StartCampaign & { readonly id: CampaignId },
): Promise<CampaignView> {
  const { at } = call;
  const was = await standing(call, { id, act: "start" });
  if (was.revision !== revision) fail("stale-revision");
  if (was.linesRevision !== linesRevision || was.counts.ready === 0) fail("campaign-changed");
  for (const tier of tiers) refuseOver(was.body.dueOn[tier], { at, pointer: `/body/dueOn/${tier}` });
  const effects = sameLinesEffects(call.deps.db, { orgId: call.principal.orgId, campaignId: id, linesRevision });
  return goOn(call, { was, action: "campaign.started", effects });
}

/** Goes on with a sending that stood still, in the name of who calls, once what is still to be sent has a day that is not over. */
export async function resumeCampaign(
  call: Call<CampaignView>,
  { id, dueOn }: ResumeCampaign & { readonly id: CampaignId },
): Promise<CampaignView> {
  const { deps, principal, at } = call;
  const was = await standing(call, { id, act: "resume" });
  const key = { orgId: principal.orgId, campaignId: id };
  const first = dueOn ?? (await firstDueOn(deps.db, key));
  if (dueOn === null && first !== null && isOver(first, at)) fail("input-invalid", [dayIsOver]);
  if (dueOn !== null) refuseOver(dueOn, { at, pointer: dayIsOver.pointer });
  const later = dueOn === null ? [] : [dueLaterEffect(deps.db, key, dueOn)];
  return goOn(call, { was, action: "campaign.resumed", effects: [...later, waitNoMoreEffect(deps.db, key)] });
}
const dayIsOver = {
  pointer: "/dueOn",
  message: "The day to answer of some that are not sent is over. Choose a later day.",
};

interface GoingOn {
  readonly was: StoredCampaign;
  readonly action: "campaign.started" | "campaign.resumed";
  /** What must still be so, and what is changed of the lines. */
  readonly effects: readonly Effect[];
}

async function goOn(call: Call<CampaignView>, { was, action, effects }: GoingOn): Promise<CampaignView> {
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
      effects: [...effects, ...campaignEffects(deps.db, { orgId, campaignId: was.id, was, set })],
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

/** Ends a sending that was stopped: what was not sent never is. */
export async function closeCampaign(call: Call<CampaignView>, id: CampaignId): Promise<CampaignView> {
  const { deps, principal, at } = call;
  const was = await standing(call, { id, act: "close" });
  const key = { orgId: principal.orgId, campaignId: id };
  const set = { state: "sent", stoppedWhy: null, finishedAt: at } as const;
  const { counts } = was;
  const after = { ...counts, ready: 0, "left-out": counts["left-out"] + counts.ready };
  return call
    .commit({
      effects: [...campaignEffects(deps.db, { ...key, was, set }), closedEffect(deps.db, key)],
      audit: { action: "campaign.closed", subject: id, details: { lines: counts.ready } },
      result: viewOf({ ...was, ...set, counts: after, revision: was.revision + 1 }, at),
    })
    .catch(asNotNow);
}
