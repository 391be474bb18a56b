import { prepareSignIn } from "#worker/features/identity/sign-in-job.ts";
import { isInvited } from "#worker/features/invitations/invitations.usecases.ts";
import {
  claimSignInMail,
  isSignInMailSettled,
  settleSignInMail,
} from "#worker/features/mails/sign-in-mails.repository.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";
import type { Outcome, Workbench } from "./mail-work.ts";

/** Somebody waits for it: who was killed while sending holds it up for a minute at most. */
const leaseMs = 60_000;
const pauseMs = 60_000;

/** Mails somebody's way in, once however often the message is delivered. */
export async function workOnSignIn(
  { deps, mailer }: Workbench,
  job: Extract<MailJob, { kind: "sign-in" }>,
): Promise<Outcome> {
  const { db, clock } = deps;
  const { id, email } = job;
  const now = clock.now();
  const claimed = await claimSignInMail(db, { id, now, until: now + leaseMs });
  if (claimed === "not mine") return (await isSignInMailSettled(db, id)) ? "done" : { againIn: leaseMs };
  const invited = job.invited || (await isInvited(deps, email));
  const mail = await prepareSignIn(deps, { ...job, invited }, claimed);
  const result = mail && (await mailer.send({ ...mail, id: `signin_${id}` }));
  const again = result !== undefined && !result.ok && result.retry;
  const at = clock.now();
  await settleSignInMail(db, { id, sentAt: again ? null : at, nextTryAt: again ? at + pauseMs : at });
  return again ? { againIn: pauseMs } : "done";
}
