import { assessmentPage } from "#domain/access/page-link.ts";
import { addDays, civilDateOf } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { plain } from "#worker/features/mails/plain.ts";
import { findAbout } from "#worker/features/notices/about.repository.ts";
import { type Part, tellEach, tellOnce } from "#worker/features/notices/by-time.ts";
import { type Lapsed, lapseToldEffects, listLapsed, placeOfLapsed } from "./certificate-days.repository.ts";

/** A certificate that ran out longer ago than this is no news. */
const newsForDays = 31;

/** Tells of certificates that have lapsed, each once, whatever stored a score meanwhile. */
export async function tellOfLapses(deps: Dependencies, part: Part): Promise<readonly string[] | undefined> {
  const today = civilDateOf(part.now);
  const lapsed = await listLapsed(deps.db, { ...part, today, from: addDays(today, -newsForDays) });
  return tellEach(lapsed, { ...part, placeOf: placeOfLapsed, tell: (one) => tellOfLapse(deps, one) });
}

async function tellOfLapse(deps: Dependencies, one: Lapsed): Promise<number> {
  const { orgId, assessmentId, id, name, endsOn } = one;
  const { words, senderId } = await findAbout(deps.db, one);
  return tellOnce(deps, lapseToldEffects(deps.db, one), {
    orgId,
    topic: "certificate-lapsed",
    named: [senderId],
    by: null,
    key: `lapsed ${assessmentId} ${id} ${endsOn}`,
    line: `The certificate ${plain(name, 60)} behind ${words} was valid until ${date(endsOn)} and has lapsed.`,
    page: assessmentPage({ id: `${assessmentId}/certificate`, orgId }),
  });
}
