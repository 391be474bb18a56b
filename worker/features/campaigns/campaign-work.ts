import type { Dependencies } from "#worker/dependencies.ts";
import type { Binding } from "#worker/features/questionnaires/binding.usecases.ts";
import { nudge } from "#worker/nudge.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { campaignEffects } from "./campaign-changes.repository.ts";
import { type CampaignKey, findCampaign, type StoredCampaign } from "./campaigns.repository.ts";
import { claimCampaign, letGoEffect, listGoingOn } from "./in-hand.repository.ts";
import { listReady } from "./items.repository.ts";
import { sendLine } from "./send-lines.ts";
import { findStarter } from "./starter.repository.ts";

/** So many lines by one message: well within the statements that D1 takes from one run, and little to do again after a kill. */
const atOnce = 20;
const hour = 3_600_000;
/** How long whoever took a sending in hand has it for themselves; who was killed meanwhile leaves it to the next. */
const leaseMs = 5 * 60_000;
/** The most sendings nudged in one run; the next run goes on. */
const mostPerRun = 100;

const starterLeft =
  "Whoever started it sends for this organisation no more. Somebody who does can go on with it; nothing is lost.";

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
    await change(deps, campaign, { ...key, set: { state: "stopped", stoppedWhy: starterLeft } });
    return undefined;
  }
  if (!(await claimCampaign(deps.db, key, { now, until: now + leaseMs }))) return leaseMs;
  const next = await listReady(deps.db, key, atOnce);
  const bound = new Map<string, Binding>();
  let waiting = 0;
  for (const item of next) if ((await sendLine(deps, { ...key, principal, bound }, item)) === "waits") waiting++;
  const isLast = next.length < atOnce && waiting === 0;
  if (isLast) await change(deps, campaign, { ...key, set: { state: "sent", finishedAt: now, busyUntil: 0 } });
  // A limit of mails was met by all of them: the hourly work comes by.
  else if (waiting === next.length)
    await change(deps, campaign, { ...key, set: { goesOnAt: now + hour, busyUntil: 0 } });
  else {
    await deps.db.batch([letGoEffect(deps.db, key)]);
    await nudge(deps, { kind: "campaign", ...key });
  }
  return undefined;
}

/** Changes a sending unless somebody was faster, who then knows better. */
async function change(
  { db }: Dependencies,
  was: StoredCampaign,
  of: CampaignKey & { readonly set: Parameters<typeof campaignEffects>[1]["set"] },
): Promise<void> {
  const [first, ...rest] = campaignEffects(db, { ...of, was });
  if (first === undefined) return;
  await db.batch([first, ...rest]).catch((error: unknown) => {
    if (refusalOf(error) !== "stale-revision") throw error;
  });
}

/** Hourly: has every sending go on that is under way, also where a message was lost. */
export async function nudgeCampaigns({ db, clock, enqueue }: Dependencies): Promise<void> {
  for (const key of await listGoingOn(db, { now: clock.now(), most: mostPerRun }))
    await enqueue({ kind: "campaign", ...key });
}
