import type { LogPage } from "#contract/log.schema.ts";
import type { LogView } from "#contract/log.ts";
import type { Caller } from "#worker/call.ts";
import { entryOf } from "./entry.ts";
import { countLeaves, findTold, listLeaves, type Side } from "./log.repository.ts";

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
    next: rows.length > most ? (shown.at(-1)?.seq ?? null) : null,
  };
}
