import type { Workload } from "#contract/assignment.ts";
import { currentStages, type Stage } from "#domain/assessment/stage.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import { mostCounted } from "#domain/list-words.ts";
import type { Caller } from "#worker/call.ts";
import { ofNobody } from "#worker/features/assessments/by-reviewer.repository.ts";
import { findOldestOfNobody, listInHands } from "./workload.repository.ts";

/** What everybody who may review has in hand, and what nobody has; a review is late once its day is over (UTC). */
export async function viewWorkload({ deps, principal, at }: Caller): Promise<Workload> {
  const { orgId } = principal;
  const [{ able, counts, late }, nobody] = await Promise.all([
    listInHands(deps.db, { orgId, today: civilDateOf(at) }),
    viewOfNobody({ deps, principal }),
  ]);
  return {
    people: able.map((person) => {
      const of = (stage: Stage): number =>
        counts.find((one) => one.personId === person.personId && one.stage === stage)?.n ?? 0;
      return {
        ...person,
        withVendor: of("with-vendor"),
        toReview: of("to-review"),
        late: late.find((one) => one.personId === person.personId)?.n ?? 0,
        all: currentStages.reduce((sum, stage) => sum + of(stage), 0),
      };
    }),
    nobody,
  };
}

async function viewOfNobody({ deps, principal }: Pick<Caller, "deps" | "principal">): Promise<Workload["nobody"]> {
  const { orgId } = principal;
  const count = async (stage: Stage): Promise<number> =>
    (await ofNobody(deps.db, { orgId, stages: [stage] }).limit(mostCounted + 1)).length;
  const [found, oldest] = await Promise.all([
    Promise.all(currentStages.map(async (stage) => [stage, await count(stage)] as const)),
    findOldestOfNobody(deps.db, orgId),
  ]);
  const known = (n: number): number | null => (n > mostCounted ? null : n);
  const of = (stage: Stage): number => found.find(([one]) => one === stage)?.[1] ?? 0;
  return {
    withVendor: known(of("with-vendor")),
    toReview: known(of("to-review")),
    late: 0,
    all: known(found.reduce((sum, [, n]) => sum + n, 0)),
    oldest,
  };
}
