import { withSide } from "#domain/access/page-link.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { noMail, type Outgoing } from "#worker/features/mails/outgoing-mail.ts";
import { plain } from "#worker/features/mails/plain.ts";
import { tellColleagues } from "#worker/features/notices/telling.ts";
import { auditEffects } from "#worker/storage/audit.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { campaignEffects } from "./campaign-changes.repository.ts";
import { type CampaignKey, findCampaign, type StoredCampaign } from "./campaigns.repository.ts";

/** How a sending ends without anybody pressing a button. */
type End = "finished" | "stood-still";

const starterLeft =
  "Whoever started it sends for this organisation no more. Somebody who does can go on with it; nothing is lost.";

interface Ending extends CampaignKey {
  readonly campaign: StoredCampaign;
  readonly how: End;
}

/** Ends a sending unless somebody was faster, who then knows better; it stands in the log, and whoever has to act hears. */
export async function campaignEnds(deps: Dependencies, { campaign, how, ...key }: Ending): Promise<void> {
  const at = deps.clock.now();
  const counts = (await findCampaign(deps.db, key))?.counts ?? campaign.counts;
  const ends = {
    finished: {
      set: { state: "sent", finishedAt: at, busyUntil: 0 },
      details: { sent: counts.sent, failed: counts.failed },
    },
    "stood-still": { set: { state: "stopped", stoppedWhy: starterLeft, busyUntil: 0 }, details: {} },
  } as const;
  const { set, details } = ends[how];
  const audit = { action: `campaign.${how}`, subject: key.campaignId, details } as const;
  const leaf = { orgId: key.orgId, facet: "buyer", actor: "system", at, from: null, audit } as const;
  const told = await tell(deps, { ...key, how, campaign: { ...campaign, counts } });
  const effects: Effect[] = [
    ...campaignEffects(deps.db, { ...key, was: campaign, set }),
    ...told.effects,
    ...(await auditEffects(deps.db, leaf)),
  ];
  const [first, ...rest] = effects;
  if (first === undefined) return;
  try {
    await deps.db.batch([first, ...rest]);
  } catch (error) {
    if (refusalOf(error) !== "stale-revision") throw error;
    return;
  }
  await told.deliver();
}

/** Somebody has to act where lines are left: whoever started it, or in their place the owners. */
async function tell(deps: Dependencies, { orgId, campaignId, campaign, how }: Ending): Promise<Outgoing> {
  const { ready, sent, failed } = campaign.counts;
  if (how === "finished" && failed === 0) return noMail;
  const name = plain(campaign.name, 100);
  const lines = {
    finished: `The sending “${name}” is through: ${sent} sent, ${failed} could not be sent.`,
    "stood-still": `The sending “${name}” stands still with ${ready} not sent: whoever started it sends no more.`,
  };
  return tellColleagues(deps, {
    orgId,
    topic: "sending",
    named: [campaign.startedById],
    by: null,
    key: `sending ${campaignId} ${campaign.revision}`,
    line: lines[how],
    page: withSide(`/campaigns/${campaignId}`, { facet: "buyer", orgId }),
  });
}
