import { aMessage, consumeBatch, envWithMail } from "#test/worker/identity/portal-in-hand.ts";
import type { World } from "#test/worker/requests/world.ts";
import { rowsOf } from "#test/worker/requests/world.ts";
import type { Mail } from "#worker/ports/mail.ts";

interface Step {
  readonly step: number;
  readonly due_on: string;
  readonly left_out: string | null;
}
/** The steps that were taken, oldest first. */
export const stepsTaken = ({ buyer }: Pick<World, "buyer">) =>
  rowsOf<Step>("select step, due_on, left_out from reminders where org_id = ? order by at, step", buyer.orgId);

export const reminderMails = ({ buyer }: Pick<World, "buyer">) =>
  rowsOf<{ id: string; title: string | null; body: string | null; recipient: string | null }>(
    "select id, title, body, recipient from mails where org_id = ? and kind = 'reminder' order by created_at",
    buyer.orgId,
  );

/** The mails about an organisation's reminders as a mail service gets them. */
export async function sentMails({ buyer }: Pick<World, "buyer">): Promise<Mail[]> {
  const sent: Mail[] = [];
  for (const { id } of await reminderMails({ buyer }))
    await consumeBatch(
      envWithMail(async (mail) => void sent.push(mail)),
      [aMessage({ kind: "mail", orgId: buyer.orgId, mailId: id })],
    );
  return sent;
}
