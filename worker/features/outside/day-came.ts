import type { Dependencies } from "#worker/dependencies.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { endedEntry } from "./ending-with.ts";
import { findAccess, listDayCame } from "./outside.repository.ts";
import { dayCameEffects } from "./outside-changes.repository.ts";
import { tellGiver } from "./outside-notices.ts";

/** So many an hour: each asks the database six things, and an invocation may ask a thousand. */
const mostPerRun = 100;

/** Hourly: writes down whose last day was over, and tells whoever gave it; reading was refused from that moment on. */
export async function settleDaysThatCame(deps: Dependencies, now: number): Promise<void> {
  for (const { orgId, id } of await listDayCame(deps.db, { now, most: mostPerRun })) {
    const was = await findAccess(deps.db, { orgId, id, now });
    if (was === undefined) continue;
    const told = await tellGiver(deps, { ...was, orgId, what: "day-came", by: null, at: was.endsAt });
    const entry = await endedEntry(deps, was, { orgId, actor: "system", at: now, how: "day-came" });
    const [first, ...rest] = [...dayCameEffects(deps.db, { orgId, id, now }), ...entry, ...told.effects];
    if (first === undefined) continue;
    try {
      await deps.db.batch([first, ...rest]);
    } catch (error) {
      // Another run was first, or it was given anew at this moment.
      if (refusalOf(error) !== "stale-revision") throw error;
      continue;
    }
    await told.deliver();
  }
}
