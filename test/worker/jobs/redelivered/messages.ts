import { env } from "cloudflare:workers";
import * as z from "zod";
import { newBuyer } from "#test/support/worker/portal.ts";
import { readyCampaign } from "#test/support/worker/register-world.ts";
import { assessmentIdOf } from "#test/support/worker/requests.ts";
import { newSubmitted } from "#test/support/worker/submitted.ts";
import { newWorld } from "#test/support/worker/world.ts";
import { type PortalInHand, portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { aPerson } from "#test/worker/identity/sign-in-steps.ts";
import { occasions } from "#test/worker/mails/every-mail.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { type MailJob, toldByTime } from "#worker/ports/mail-job.ts";

/** Brings messages about, and leaves them in the queue. */
export type Messages = () => Promise<readonly MailJob[]>;

/** A portal whose queue nobody empties. */
const waiting = (): PortalInHand => ({ ...portalInHand(), deliver: async () => undefined });

const ofMails = Object.entries(occasions).flatMap(([kind, all]) =>
  Object.entries(all).map(([occasion, bring]): [string, Messages] => [
    `${kind}: ${occasion}`,
    async () => (await bring(waiting())).jobs.splice(0),
  ]),
);

/** Messages that bring about something else than a mail. */
const others: Readonly<Record<Exclude<MailJob["kind"], "mail" | "sign-in">, Messages>> = {
  campaign: async () => {
    const buyer = await newBuyer("REDELIVERED");
    const { params } = await readyCampaign(buyer, "REDELIVERED");
    const start = "update campaigns set state = 'sending', started_by = ? where id = ?";
    await env.DB.prepare(start).bind(buyer.owner.personId, params.id).run();
    return [{ kind: "campaign", orgId: buyer.orgId, campaignId: z.string().brand<"campaign">().parse(params.id) }];
  },
  seal: async () => [{ kind: "seal", orgId: (await newWorld("REDELIVERED")).buyer.orgId }],
  rescore: async () => {
    const { buyer, assessmentId } = await newSubmitted();
    await env.DB.prepare("update summaries set next_change_on = '2000-01-01' where org_id = ?").bind(buyer.orgId).run();
    return [
      { kind: "rescore", assessments: [{ orgId: buyer.orgId, assessmentId: assessmentIdOf({ id: assessmentId }) }] },
    ];
  },
  reminders: async () => [{ kind: "reminders" }],
  telling: async () => toldByTime.map((what) => ({ kind: "telling", what })),
  "sign-in-failed": async () => {
    const { email } = await aPerson();
    return [
      {
        kind: "sign-in-failed",
        id: randomIds.id("log"),
        email,
        at: Date.now(),
        from: { address: "203.0.113.9", agent: "Kestrel" },
      },
    ];
  },
};

/** Every kind of message, and of mails every occasion. */
export const everyMessage: readonly (readonly [name: string, bring: Messages])[] = [
  ...ofMails,
  ...Object.entries(others),
];
