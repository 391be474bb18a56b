import { windowEnd } from "#domain/access/limits.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { isMailboxFull } from "#worker/features/mails/mail-limits.ts";
import type { Binding } from "#worker/features/questionnaires/binding.usecases.ts";
import { nudge } from "#worker/nudge.ts";
import { campaignEnds } from "./campaign-ends.ts";
import { type CampaignKey, findCampaign } from "./campaigns.repository.ts";
import { claimCampaign, letGoEffect, listGoingOn, restEffect } from "./in-hand.repository.ts";
import { listReady, nextTurn, waitEffect } from "./ready-items.repository.ts";
import { type Sending, sendLine } from "./send-lines.ts";
import { findStarter } from "./starter.repository.ts";

/** So many lines by one message: within the statements that D1 takes from one run, and little to do again after a kill. */
const atOnce = 20;
const hour = 3_600_000;
/** How long whoever took a sending in hand has it for themselves; who was killed meanwhile leaves it to the next. */
const leaseMs = 5 * 60_000;
/** The most sendings nudged in one run; the next run goes on. */
const mostPerRun = 100;

/**
 * Sends the next lines of a sending, and has the rest follow. Any number of times, at any moment, each line goes out once.
 * Gives when to come again, in milliseconds, where somebody else has it in hand; undefined otherwise.
 */
export async function workOnCampaign(deps: Dependencies, key: CampaignKey): Promise<number | undefined> {
  const now = deps.clock.now();
  const campaign = await findCampaign(deps.db, key);
  if (campaign?.state !== "sending" || campaign.goesOnAt > now) return undefined;
  const { startedById: personId } = campaign;
  const principal = personId === null ? undefined : await findStarter(deps.db, { orgId: key.orgId, personId });
  if (principal === undefined) {
    await campaignEnds(deps, { ...key, campaign, how: "stood-still" });
    return undefined;
  }
  if (!(await claimCampaign(deps.db, key, { now, until: now + leaseMs }))) return leaseMs;
  const next = await sendNext(deps, { ...key, principal, bound: new Map<string, Binding>() });
  if (next === "done") await campaignEnds(deps, { ...key, campaign, how: "finished" });
  else if (next === "more") {
    await deps.db.batch([letGoEffect(deps.db, key)]);
    await nudge(deps, { kind: "campaign", ...key });
  } else await deps.db.batch([restEffect(deps.db, key, next)]);
  return undefined;
}

/** Sends the next lines. Gives whether there are more now, or when there will be, in epoch milliseconds; "done" where nothing is left. */
async function sendNext(deps: Dependencies, sending: Sending): Promise<"more" | "done" | number> {
  const now = deps.clock.now();
  const { orgId, campaignId } = sending;
  const key = { orgId, campaignId };
  const next = await listReady(deps.db, key, { now, most: atOnce });
  const full = new Set<string>();
  for (const item of next) {
    const to = item.contactEmail;
    if (full.has(to) || (await sendLine(deps, sending, item)) === "settled") continue;
    // A limit that is not of this mailbox is one for all of them.
    if (!(await isMailboxFull(deps, { orgId, to }))) return windowEnd("mailed-by-organisation", now);
    full.add(to);
    await deps.db.batch([waitEffect(deps.db, key, { email: to, until: windowEnd("mailed-to-address", now) })]);
  }
  if (next.length === atOnce) return "more";
  const turn = await nextTurn(deps.db, key);
  if (turn === null) return "done";
  // Something came in between and nothing says what: the hourly work comes by.
  return turn > now ? turn : now + hour;
}

/** Hourly: has every sending go on that is under way, also where a message was lost. */
export async function nudgeCampaigns({ db, clock, enqueue }: Dependencies): Promise<void> {
  for (const key of await listGoingOn(db, { now: clock.now(), most: mostPerRun }))
    await enqueue({ kind: "campaign", ...key });
}
