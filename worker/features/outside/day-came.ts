import type { Dependencies } from "#worker/dependencies.ts";
import { type Part, tellEach } from "#worker/features/notices/by-time.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { endedEntry } from "./ending-with.ts";
import { type CameDay, findAccess, listDayCame, placeOfDayCame } from "./outside.repository.ts";
import { dayCameEffects } from "./outside-changes.repository.ts";
import { tellGiver } from "./outside-notices.ts";

/** Writes down whose last day was over, and tells whoever gave it; reading was refused from that moment on. */
export async function settleDaysThatCame(deps: Dependencies, part: Part): Promise<readonly string[] | undefined> {
  const came = await listDayCame(deps.db, part);
  return tellEach(came, { ...part, placeOf: placeOfDayCame, tell: (one) => settleOne(deps, one, part.now) });
}

async function settleOne(deps: Dependencies, { orgId, id }: CameDay, now: number): Promise<number> {
  const was = await findAccess(deps.db, { orgId, id, now });
  if (was === undefined) return 0;
  const told = await tellGiver(deps, { ...was, orgId, what: "day-came", by: null, at: was.endsAt });
  const entry = await endedEntry(deps, was, { orgId, actor: "system", at: now, how: "day-came" });
  const [first, ...rest] = [...dayCameEffects(deps.db, { orgId, id, now }), ...entry, ...told.effects];
  if (first === undefined) return 0;
  try {
    await deps.db.batch([first, ...rest]);
  } catch (error) {
    // Another run was first, or it was given anew at this moment.
    if (refusalOf(error) !== "stale-revision") throw error;
    return 0;
  }
  await told.deliver();
  return told.atOnce;
}
