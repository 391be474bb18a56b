import { withSide } from "#domain/access/page-link.ts";
import type { Facet } from "#domain/access/roles.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import { facetOfTopic } from "#domain/notices/vendor-topics.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { mailEffect } from "#worker/features/mails/mails.repository.ts";
import { pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { nudge } from "#worker/nudge.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { type Part, tellEach } from "./by-time.ts";
import { findReader } from "./digests.repository.ts";
import { digestMail } from "./notice-mails.ts";
import {
  type DuePerson,
  listDueNotices,
  listDuePeople,
  type PersonKey,
  placeOfDue,
  toldEffect,
} from "./notices.repository.ts";
import { noticeSettings } from "./telling.ts";

/** One mail to each who has something to be told by now; gives the place behind which the next part begins. */
export async function sendDigests(deps: Dependencies, part: Part): Promise<readonly string[] | undefined> {
  const due = await listDuePeople(deps.db, part);
  const told = new Set<string>();
  const tell = async (one: DuePerson): Promise<number> => {
    const name = `${one.orgId} ${one.personId}`;
    if (!told.has(name)) await sendDigest(deps, one, part.now);
    told.add(name);
    // Each asks as much as the next: what one part holds is bounded by their number.
    return 0;
  };
  return tellEach(due, { ...part, placeOf: placeOfDue, tell });
}

/** One person's, on each side on which something is due to them. */
async function sendDigest(deps: Dependencies, key: PersonKey, now: number): Promise<void> {
  const due = await listDueNotices(deps.db, { ...key, now });
  for (const [facet, ofSide] of Map.groupBy(due, ({ topic }) => facetOfTopic(topic)))
    await sendOf(deps, { ...key, facet, now, due: ofSide });
}

interface OfSide extends PersonKey {
  readonly facet: Facet;
  readonly now: number;
  readonly due: Awaited<ReturnType<typeof listDueNotices>>;
}

/** One mail; it and that it was sent are stored together, under a name that there is once a day and side. */
async function sendOf(deps: Dependencies, { facet, now, due, ...key }: OfSide): Promise<void> {
  const { orgId, personId } = key;
  const reader = await findReader(deps.db, { ...key, facet });
  const told = toldEffect(deps.db, { ...key, now, keys: due.map((one) => one.key) });
  // Whoever left hears nothing; what somebody no longer wants to hear of is not said.
  const happened = due.filter(({ topic }) => reader?.rhythms.get(topic) !== "never");
  if (reader === undefined || happened.length === 0) {
    await deps.db.batch([told]);
    return;
  }
  const id = `mail_day_${facet === "buyer" ? "" : `${facet}_`}${personId}_${civilDateOf(now)}`;
  const mail = digestMail({
    to: reader.email,
    toName: reader.name,
    orgName: reader.orgName,
    happened: happened.map(({ line, page }) => ({ line, link: pageAddress(deps, page) })),
    start: pageAddress(deps, withSide("/", { facet, orgId })),
    settings: pageAddress(deps, noticeSettings(orgId, facet)),
  });
  const row = { orgId, id, subjectId: personId, kind: "notice", createdAt: now, causedAt: now, mail } as const;
  try {
    await deps.db.batch([mailEffect(deps.db, row), told]);
  } catch (error) {
    // Today's is out already: what came since waits for tomorrow's.
    if (refusalOf(error) !== "already-there") throw error;
    return;
  }
  await nudge(deps, { kind: "mail", orgId, mailId: id });
}
