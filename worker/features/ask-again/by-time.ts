import { assessmentPage } from "#domain/access/page-link.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import { causeWords } from "#domain/words/ask-again.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { lapsedEffects } from "#worker/features/decided-on/certificates.repository.ts";
import { plain } from "#worker/features/mails/plain.ts";
import { findAbout } from "#worker/features/notices/about.repository.ts";
import { tellOnce } from "#worker/features/notices/coming-up.ts";
import { listUntold, overdueEffects, toldEffects, type Untold } from "./ask-again.repository.ts";

/** So many are told an hour. */
const mostPerRun = 200;

/**
 * Hourly: proposes to ask again where a certificate lapsed or a finding became overdue since the decision, and tells of what
 * happened, each once.
 */
export async function proposeByTime(deps: Dependencies, now: number): Promise<void> {
  const on = { today: civilDateOf(now), at: now };
  await deps.db.batch([...lapsedEffects(deps.db, on), ...overdueEffects(deps.db, on)]);
  for (const one of await listUntold(deps.db, mostPerRun)) await tellOfReason(deps, one);
}

async function tellOfReason(deps: Dependencies, one: Untold): Promise<void> {
  const { orgId, assessmentId, id, cause, onDay } = one;
  const { words, senderId } = await findAbout(deps.db, one);
  await tellOnce(deps, toldEffects(deps.db, one), {
    orgId,
    topic: "ask-again",
    named: [senderId],
    by: null,
    key: `ask-again ${id}`,
    line: `${words} is to be asked about again: ${plain(causeWords(cause, onDay), 300)}.`,
    page: assessmentPage({ id: `${assessmentId}/decision`, orgId }),
  });
}
