import type { CalendarFeed, NewCalendarFeed } from "#contract/inbox.ts";
import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import { icsOf } from "#domain/calendar/ics.ts";
import { addDays, addMonths, civilDateOf } from "#domain/civil-date.ts";
import type { Call, Caller } from "#worker/call.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import type { FileToSend } from "#worker/http/file-response.ts";
import type { Visit } from "#worker/http/visit.ts";
import { pageAddress } from "#worker/page-address.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { dayEvents } from "./day-events.ts";
import { findCalendarDays } from "./days.repository.ts";
import { endFeedEffect, feedEffect, findFeed, findReader, noteReading } from "./feeds.repository.ts";

/** What is over stays in the calendar for so long; what is further ahead comes into it in time. */
const [daysBack, yearsAhead] = [31, 5];
/** So many days of a kind stand in it, the earliest; where there are more, it says so. */
const mostOfKind = 2000;

/** Whether the person has an address for their calendar program; its secret is shown once, when it is made. */
export async function viewFeed({ deps, principal }: Caller): Promise<CalendarFeed> {
  const feed = await findFeed(deps.db, principal);
  return { createdAt: feed?.createdAt ?? null, readAt: feed?.readAt ?? null };
}

/** Makes an address, or a new one in place of the one before, which ends. */
export async function makeFeed(call: Call<NewCalendarFeed>): Promise<NewCalendarFeed> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  const token = deps.ids.token();
  return call.commit({
    effects: [feedEffect(deps.db, { orgId, personId, tokenHash: await sha256Hex(token), createdAt: at })],
    audit: { action: "calendar.address-made", subject: personId },
    result: { id: personId, address: pageAddress(deps, `/api/calendar/${token}.ics`), createdAt: at },
  });
}

/** Ends the address: a calendar program that reads it is told that there is nothing. */
export async function endFeed(call: Call<Done>): Promise<Done> {
  const { deps, principal } = call;
  return call.commit({
    effects: [endFeedEffect(deps.db, principal)],
    audit: { action: "calendar.address-ended", subject: principal.personId },
    result: done,
  });
}

/** The calendar behind a secret address, for whoever has it. Refuses an address that ended, or whose owner left. */
export async function readFeed({ deps }: Visit, file: string): Promise<FileToSend> {
  const token = file.replace(/\.ics$/, "");
  const reader = (await findReader(deps.db, await sha256Hex(token))) ?? fail("not-found");
  const { orgId, personId, orgName } = reader;
  if (!(await withinLimit(deps, "calendar-read", `${orgId} ${personId}`))) fail("too-many-requests");
  const at = deps.clock.now();
  await noteReading(deps.db, { orgId, personId, at });
  const today = civilDateOf(at);
  const from = addDays(today, -daysBack);
  const period = { orgId, from, until: addMonths(today, 12 * yearsAhead), most: mostOfKind };
  const events = dayEvents(await findCalendarDays(deps.db, period), {
    ...period,
    addressOf: (page) => pageAddress(deps, page),
    host: new URL(deps.settings.APP_URL).hostname,
  });
  const content = icsOf({ name: `${orgName} on Annexa`, today, events });
  return { name: "annexa.ics", content, sha256: await sha256Hex(content) };
}
