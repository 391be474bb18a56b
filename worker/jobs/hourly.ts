import type { Dependencies } from "#worker/dependencies.ts";
import { sealAll } from "#worker/features/audit/sealing.usecases.ts";
import { forgetRateWindows } from "#worker/features/identity/rate-limit.repository.ts";
import { forgetExpired } from "#worker/features/identity/sign-in.repository.ts";
import { failStuckMails } from "#worker/features/mails/mails.repository.ts";
import { rescoreDue } from "#worker/features/reviewing/rescore.usecases.ts";
import { forgetAnswers } from "#worker/storage/idempotency.ts";

const hour = 3_600_000;

/** What the clock brings about: scores that time changes, and things that are over. */
export async function runHourlyWork(deps: Dependencies): Promise<void> {
  const now = deps.clock.now();
  await failStuckMails(deps.db, { before: now - hour, now });
  await forgetExpired(deps.db, now);
  await forgetRateWindows(deps.db, now - hour);
  await forgetAnswers(deps.db, now);
  await rescoreDue(deps);
  await sealAll(deps);
}
