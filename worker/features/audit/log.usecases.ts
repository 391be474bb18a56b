import type { LogPage } from "#contract/log.schema.ts";
import type { LogView, SealView } from "#contract/log.ts";
import type { OrgId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { entryOf } from "./entry.ts";
import { countLeaves, findTold, listLeaves, type Side } from "./log.repository.ts";
import { findAlarm, findCheckpoint } from "./sealing.repository.ts";

/** How far the log of an organisation is sealed, and what the last look at it found. */
async function viewSeal({ db, settings }: Dependencies, orgId: OrgId): Promise<SealView> {
  const [last, alarm] = [await findCheckpoint(db, orgId), await findAlarm(db, orgId)];
  const sealed = { size: last?.size ?? 0, sealedAt: last?.sealedAt ?? null, fault: alarm ?? null };
  if (alarm) return { ...sealed, state: alarm.overAt === null ? "broken" : "mended" };
  if (settings.SIGNING_KEY === undefined) return { ...sealed, state: "not-set-up" };
  return { ...sealed, state: last === undefined ? "not-yet" : "sealed" };
}

/** One page of the log of the side that the caller acts for, the newest first, and how much there is in all. */
export async function viewLog({ deps, principal }: Caller, { before, most, ...filter }: LogPage): Promise<LogView> {
  const side: Side = { orgId: principal.orgId, facet: principal.facet };
  const subjects = filter.subject === undefined ? undefined : await findTold(deps.db, side, filter.subject);
  const wanted = { ...filter, ...side, subjects };
  // One more than is shown says whether there is an older page.
  const rows = await listLeaves(deps.db, { ...wanted, before, most: most + 1 });
  const shown = rows.slice(0, most);
  return {
    entries: shown.map((row) => entryOf(row, side.facet)),
    total: await countLeaves(deps.db, wanted),
    seal: await viewSeal(deps, side.orgId),
    next: rows.length > most ? (shown.at(-1)?.seq ?? null) : null,
  };
}
