import { type FieldProblem, fail } from "#contract/problems.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { RequestId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";

import type { ChosenSystem } from "./requests.repository.ts";
import { type Choosing, findChoosing, systemsEffects } from "./systems.repository.ts";

export interface SystemsToSave {
  readonly requestId: RequestId;
  readonly revision: number;
  readonly systems: readonly ChosenSystem[];
}

/** Says which AI systems of the inventory are in the product, and which intended use each serves. */
export async function chooseSystems(
  call: Call<{ revision: number }>,
  toSave: SystemsToSave,
): Promise<{ revision: number }> {
  const { db } = call.deps;
  const { orgId } = call.principal;
  const { requestId, revision: base, systems } = toSave;
  const ids = systems.map(({ systemId }) => systemId);
  const found = await findChoosing(db, { orgId, requestId, ids });
  if (found === undefined) fail("not-found");
  if (found.revision === base + 1 && canonicalJson(found.chosen) === canonicalJson(systems))
    return { revision: base + 1 };
  if (found.state !== "draft") fail("request-already-submitted");
  if (found.revision !== base) fail("stale-revision");
  const problems = systems.flatMap((_, index) => problemsOf(systems, { index, found }));
  if (problems.length > 0) fail("input-invalid", problems);
  return call.commit({
    effects: systemsEffects(db, { orgId, requestId, base, systems }),
    audit: { action: "request.systems-chosen", subject: requestId, details: { systems: ids.join(" ") } },
    result: { revision: base + 1 },
  });
}

function problemsOf(systems: readonly ChosenSystem[], at: { index: number; found: Choosing }): FieldProblem[] {
  const { systemId = "", useId = null } = systems[at.index] ?? {};
  const pointer = `/systems/${at.index}`;
  if (!at.found.inInventory.includes(systemId))
    return [{ pointer: `${pointer}/systemId`, message: "Choose a system of your list" }];
  if (systems.findIndex((one) => one.systemId === systemId) !== at.index)
    return [{ pointer: `${pointer}/systemId`, message: "Choose each system once" }];
  const isKnownUse = useId === null || at.found.useIds.includes(useId);
  return isKnownUse ? [] : [{ pointer: `${pointer}/useId`, message: "Choose one of the intended uses" }];
}
