import { assessmentPage } from "#domain/access/page-link.ts";
import { addDays, type CivilDate, civilDateOf } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import { type Topic, toldDaysBefore } from "#domain/notices/topics.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { plain } from "#worker/features/mails/plain.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { findAbout } from "./about.repository.ts";
import {
  bounceToldEffects,
  type ComingUp,
  followUpToldEffects,
  listBounced,
  listComingUp,
} from "./coming-up.repository.ts";
import { type Happening, tellColleagues } from "./telling.ts";

/** So many of a kind an hour. */
const mostPerRun = 200;

/** Hourly: tells of what comes up within a week, and of mails that did not arrive; each once. */
export async function tellOfTime(deps: Dependencies, now: number): Promise<void> {
  const until = addDays(civilDateOf(now), toldDaysBefore);
  for (const one of await listComingUp(deps.db, { until, most: mostPerRun })) await tellOfFollowUp(deps, one, now);
  for (const one of await listBounced(deps.db, mostPerRun)) {
    const { words, senderId } = await findAbout(deps.db, one);
    const { orgId, assessmentId, bouncedAt } = one;
    await tellOnce(deps, bounceToldEffects(deps.db, one), {
      orgId,
      topic: "bounced",
      named: [senderId],
      by: null,
      key: `bounced ${assessmentId} ${bouncedAt}`,
      line: `A mail about ${words} did not arrive at the vendor.`,
      page: assessmentPage({ id: assessmentId, orgId }),
    });
  }
}

async function tellOfFollowUp(deps: Dependencies, one: ComingUp, now: number): Promise<void> {
  const { orgId, assessmentId, id, revision, onDay, personId } = one;
  const { words, senderId } = await findAbout(deps.db, one);
  const { topic, line } = wordsOf(one, { words, today: civilDateOf(now) });
  await tellOnce(deps, followUpToldEffects(deps.db, one), {
    orgId,
    topic,
    named: [topic === "risk-ends" ? personId : senderId],
    by: null,
    key: `${topic} ${assessmentId} ${id} ${revision} ${onDay}`,
    line,
    page: assessmentPage({ id: `${assessmentId}/findings`, orgId }),
  });
}

function wordsOf(
  { waits, title, onDay }: ComingUp,
  { words, today }: { readonly words: string; readonly today: CivilDate },
): { readonly topic: Topic; readonly line: string } {
  const [what, day] = [plain(title, 100), date(onDay)];
  const isOver = onDay < today;
  switch (waits) {
    case "condition-due":
      return {
        topic: "condition-due",
        line: `A condition of the approval of ${words} ${isOver ? "was" : "is"} due on ${day}: ${what}.`,
      };
    case "finding-due":
      return { topic: "condition-due", line: `A finding of ${words} ${isOver ? "was" : "is"} due on ${day}: ${what}.` };
    case "acceptance-ends":
      return {
        topic: "risk-ends",
        line: `An accepted risk of ${words} ${isOver ? "ended" : "ends"} on ${day}: ${what}.`,
      };
  }
}

/** Tells, and writes down that it was told, in one batch: of two runs at one moment the second does nothing. */
export async function tellOnce(
  deps: Dependencies,
  told: ReturnType<typeof bounceToldEffects>,
  happened: Happening,
): Promise<void> {
  const { effects, deliver } = await tellColleagues(deps, happened);
  try {
    await deps.db.batch([...told, ...effects]);
  } catch (error) {
    if (refusalOf(error) !== "stale-revision") throw error;
    return;
  }
  await deliver();
}
