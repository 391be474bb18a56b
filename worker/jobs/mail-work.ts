import type { OrgId } from "#domain/ids.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import {
  claimMail,
  findWaiting,
  postponeMail,
  settleMail,
  type WaitingMail,
} from "#worker/features/mails/mails.repository.ts";
import type { Mailer } from "#worker/ports/mail.ts";
import { mintLink } from "./minting.ts";

const minute = 60_000;
/** How long whoever took a mail in hand has it for themselves; who was killed meanwhile leaves it to the next. */
const leaseMs = 5 * minute;
/** For how long a mail that is refused for the moment is tried again. */
export const triedFor = 24 * 60 * minute;
/** The pause after so many tries: 1 minute, 4, 16, 64, and then every four hours. */
const pauseAfter = (attempts: number): number => Math.min(240 * minute, minute * 4 ** (attempts - 1));

export interface Workbench {
  readonly deps: Dependencies;
  readonly mailer: Mailer;
}
/** Done with the message; or to be given again in so many milliseconds. */
export type Outcome = "done" | { readonly againIn: number };

/** Sends a mail that waits, unless it is settled or somebody else has it in hand. */
export async function workOnMail({ deps, mailer }: Workbench, key: { orgId: OrgId; id: string }): Promise<Outcome> {
  const waiting = await findWaiting(deps.db, key);
  if (waiting === undefined) return "done";
  const now = deps.clock.now();
  if (waiting.nextTryAt > now) return { againIn: waiting.nextTryAt - now };
  const { mail, effects } = await mintLink(deps, waiting);
  const isMine = await claimMail(deps.db, waiting, { now, until: now + leaseMs, minted: effects });
  if (!isMine) return { againIn: leaseMs };
  // The id goes with it: a mail that goes out a second time, because the first was not written down, is known as the same.
  const result = await mailer.send({ ...mail, id: key.id });
  if (!result.ok && result.retry) return pause(deps, waiting, result.reason);
  const outcome = result.ok
    ? ({ state: "sent", reason: null } as const)
    : ({ state: "failed", reason: result.reason } as const);
  await settleMail(deps.db, key, { ...outcome, now: deps.clock.now() });
  return "done";
}

async function pause({ db, clock }: Dependencies, mail: WaitingMail, reason: string): Promise<Outcome> {
  const now = clock.now();
  const againIn = pauseAfter(mail.attempts + 1);
  if (now + againIn > mail.createdAt + triedFor) {
    await settleMail(db, mail, { state: "failed", reason, now });
    return "done";
  }
  await postponeMail(db, mail, { reason, nextTryAt: now + againIn });
  return { againIn };
}
