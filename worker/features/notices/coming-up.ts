import { assessmentPage } from "#domain/access/page-link.ts";
import { addDays, type CivilDate, civilDateOf } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import { type Topic, toldDaysBefore } from "#domain/notices/topics.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { plain } from "#worker/features/mails/plain.ts";
import { findAbout } from "./about.repository.ts";
import { type Part, tellEach, tellOnce } from "./by-time.ts";
import {
  type Bounced,
  bounceToldEffects,
  type ComingUp,
  followUpToldEffects,
  listBounced,
  listComingUp,
  placeOfBounced,
  placeOfComingUp,
} from "./coming-up.repository.ts";

/** Tells of what comes up within a week, and of what was asked in vain; each once. */
export async function tellOfFollowUps(deps: Dependencies, part: Part): Promise<readonly string[] | undefined> {
  const today = civilDateOf(part.now);
  const coming = await listComingUp(deps.db, { ...part, today, until: addDays(today, toldDaysBefore) });
  return tellEach(coming, { ...part, placeOf: placeOfComingUp, tell: (one) => tellOfFollowUp(deps, one, today) });
}

/** Tells of mails that did not arrive; each once. */
export async function tellOfBounces(deps: Dependencies, part: Part): Promise<readonly string[] | undefined> {
  const bounced = await listBounced(deps.db, part);
  return tellEach(bounced, { ...part, placeOf: placeOfBounced, tell: (one) => tellOfBounce(deps, one) });
}

async function tellOfBounce(deps: Dependencies, one: Bounced): Promise<number> {
  const { orgId, assessmentId, bouncedAt } = one;
  const { words, senderId } = await findAbout(deps.db, one);
  return tellOnce(deps, bounceToldEffects(deps.db, one), {
    orgId,
    topic: "bounced",
    named: [senderId],
    by: null,
    key: `bounced ${assessmentId} ${bouncedAt}`,
    line: `A mail about ${words} did not arrive at the vendor.`,
    page: assessmentPage({ id: assessmentId, orgId }),
  });
}

async function tellOfFollowUp(deps: Dependencies, one: ComingUp, today: CivilDate): Promise<number> {
  const { orgId, assessmentId, id, revision, onDay } = one;
  const { words, senderId } = await findAbout(deps.db, one);
  const { topic, named, line } = wordsOf(one, { words, senderId, today });
  return tellOnce(deps, followUpToldEffects(deps.db, one), {
    orgId,
    topic,
    named: [named],
    by: null,
    key: `${topic} ${assessmentId} ${id} ${revision} ${onDay}`,
    line,
    page: assessmentPage({ id: `${assessmentId}/findings`, orgId }),
  });
}

interface Told {
  readonly topic: Topic;
  readonly named: string | null;
  readonly line: string;
}

function wordsOf(
  { waits, title, onDay, personId, askedBy }: ComingUp,
  { words, senderId, today }: { readonly words: string; readonly senderId: string | null; readonly today: CivilDate },
): Told {
  const [what, day] = [plain(title, 100), date(onDay)];
  const isOver = onDay < today;
  switch (waits) {
    case "condition-due":
      return {
        topic: "condition-due",
        named: senderId,
        line: `A condition of the approval of ${words} ${isOver ? "was" : "is"} due on ${day}: ${what}.`,
      };
    case "finding-due":
      return {
        topic: "condition-due",
        named: senderId,
        line: `A finding of ${words} ${isOver ? "was" : "is"} due on ${day}: ${what}.`,
      };
    case "acceptance-asked":
      return {
        topic: "risk-answered",
        named: askedBy,
        line: `Nobody agreed by ${day} to carry a risk of ${words}: ${what}.`,
      };
    case "acceptance-ends":
      return {
        topic: "risk-ends",
        named: personId,
        line: `An accepted risk of ${words} ${isOver ? "ended" : "ends"} on ${day}: ${what}.`,
      };
  }
}
