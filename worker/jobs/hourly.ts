import type { Dependencies } from "#worker/dependencies.ts";
import { forgetRateWindows } from "#worker/features/identity/rate-limit.repository.ts";
import { forgetExpired } from "#worker/features/identity/sign-in.repository.ts";
import { forgetSignInMails } from "#worker/features/mails/sign-in-mails.repository.ts";
import { rescoreDue } from "#worker/features/reviewing/rescore.usecases.ts";
import { forgetAnswers } from "#worker/storage/idempotency.ts";
import { nudgeMails } from "./nudge.ts";

const hour = 3_600_000;

/** What the clock brings about: scores that time changes, and things that are over. */
export async function runHourlyWork(deps: Dependencies): Promise<void> {
  const now = deps.clock.now();
  await nudgeMails(deps);
  await forgetSignInMails(deps.db, now - 24 * hour);
  await forgetExpired(deps.db, now);
  await forgetRateWindows(deps.db, now - hour);
  await forgetAnswers(deps.db, now);
  await rescoreDue(deps);
}
