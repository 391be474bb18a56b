import { assessmentPage } from "#domain/access/page-link.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import { causeWords } from "#domain/words/ask-again.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { lapsedEffects } from "#worker/features/decided-on/certificate-lapses.repository.ts";
import { plain } from "#worker/features/mails/plain.ts";
import { findAbout } from "#worker/features/notices/about.repository.ts";
import { type Part, tellEach, tellOnce } from "#worker/features/notices/by-time.ts";
import { listUntold, overdueEffects, placeOfUntold, toldEffects, type Untold } from "./by-time.repository.ts";

/** Hourly: proposes to ask again where a certificate lapsed or a finding became overdue since the decision. */
export async function proposeByTime(deps: Dependencies, now: number): Promise<void> {
  const on = { today: civilDateOf(now), at: now };
  await deps.db.batch([...lapsedEffects(deps.db, on), ...overdueEffects(deps.db, on)]);
}

/** Tells of what happened since decisions; each once. */
export async function tellOfReasons(deps: Dependencies, part: Part): Promise<readonly string[] | undefined> {
  const untold = await listUntold(deps.db, part);
  return tellEach(untold, { ...part, placeOf: placeOfUntold, tell: (one) => tellOfReason(deps, one) });
}

async function tellOfReason(deps: Dependencies, one: Untold): Promise<number> {
  const { orgId, assessmentId, id, cause, onDay } = one;
  const { words, senderId } = await findAbout(deps.db, one);
  return tellOnce(deps, toldEffects(deps.db, one), {
    orgId,
    topic: "ask-again",
    named: [senderId],
    by: null,
    key: `ask-again ${id}`,
    line: `${words} is to be asked about again: ${plain(causeWords(cause, onDay), 300)}.`,
    page: assessmentPage({ id: `${assessmentId}/decision`, orgId }),
  });
}
