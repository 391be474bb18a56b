import type { Page, PageQuery } from "#contract/list.schema.ts";
import { fail } from "#contract/problems.ts";
import type { UnsentMail } from "#contract/unsent.ts";
import { type Done, done } from "#contract/view.ts";
import type { Call, Caller } from "#worker/call.ts";
import { refuseExcess } from "#worker/features/mails/mail-limits.ts";
import { mintSchema } from "#worker/features/mails/mint.schema.ts";
import { outgoingFrom } from "#worker/features/mails/outgoing-mail.ts";
import { type Causer, findUnsent, forgetUnsentEffects, listUnsent } from "#worker/features/mails/unsent.repository.ts";
import { stored } from "#worker/storage/json.ts";
import { mayStillSend, stillRight } from "./still-right.ts";

const causer = ({ principal: { orgId, personId, facet } }: Caller): Causer => ({ orgId, personId, facet });

/** A page of the caller's own mails that could not be delivered. */
export const viewUnsent = (call: Caller, page: PageQuery): Promise<Page<UnsentMail>> =>
  listUnsent(call.deps.db, { ...causer(call), ...page });

/**
 * Sends one again, to the same address; refused to who may not do any more what it was caused by, and once it says what is no
 * longer so, or its address is not to have it. One that was sent already is not sent twice.
 */
export async function sendUnsentAgain(call: Call<Done>, id: string): Promise<Done> {
  const { db } = call.deps;
  const of = { ...causer(call), id };
  const unsent = await findUnsent(db, of);
  if (unsent === undefined) return done;
  const { kind, subjectId, recipient: to, title: subject, body: text, mintJson, causedAt } = unsent;
  if (!mayStillSend(call, kind)) fail("not-allowed");
  const mint = mintJson === null ? undefined : stored(mintSchema, mintJson);
  const again =
    (await stillRight(call, kind, { id, to, subject, text, subjectId, mint, causedAt })) ?? fail("mail-outdated");
  await refuseExcess(call, { kind, to });
  const { mail } = again;
  const sent = outgoingFrom(call, {
    subjectId,
    kind,
    mail,
    ...(again.mint && { mint: again.mint }),
    ...(causedAt !== null && { at: causedAt }),
  });
  await call.commit({
    effects: [...again.guards, ...forgetUnsentEffects(db, of), ...sent.effects],
    audit: { action: "mail.sent-again", subject: unsent.orgId, details: { mail: kind } },
    result: done,
  });
  await sent.deliver();
  return done;
}

/** Takes one off the list, unsent. */
export async function giveUpUnsent(call: Call<Done>, id: string): Promise<Done> {
  const { db } = call.deps;
  const of = { ...causer(call), id };
  if ((await findUnsent(db, of)) === undefined) return done;
  return call.commit({
    effects: forgetUnsentEffects(db, of),
    audit: { action: "mail.given-up", subject: of.orgId },
    result: done,
  });
}
