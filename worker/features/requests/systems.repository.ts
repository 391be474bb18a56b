import { and, eq, sql } from "drizzle-orm";
import { chosenSystemsSchema } from "#contract/request.schema.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { idsSchema, stored } from "#worker/storage/json.ts";
import type { RequestKey } from "./request-key.ts";
import { granted, ownRequest } from "./request-queries.repository.ts";
import type { ChosenSystem } from "./requests.repository.ts";
import { responses } from "./requests.tables.ts";

/** What choosing systems has to know. */
export interface Choosing {
  readonly state: "draft" | "submitted";
  readonly revision: number;
  readonly chosen: readonly ChosenSystem[];
  readonly useIds: readonly string[];
  /** Those of the asked ids that are in the vendor's inventory. */
  readonly inInventory: readonly string[];
}

/** One statement; undefined when the vendor has no such request. */
export async function findChoosing(
  db: Database,
  { ids, ...key }: RequestKey & { readonly ids: readonly string[] },
): Promise<Choosing | undefined> {
  const [row] = await db
    .select({
      state: responses.state,
      revision: responses.revision,
      systemsJson: responses.systemsJson,
      useIds: sql<string>`(select json_group_array(json_extract(used.value, '$.id')) from json_each(${assessments.usesJson}) as used)`,
      inInventory: sql<string>`(select json_group_array(ai_systems.id) from ai_systems where ai_systems.org_id = ${key.orgId}
        and ai_systems.id in (select value from json_each(${JSON.stringify(ids)})))`,
    })
    .from(responses)
    .innerJoin(assessments, granted.assessment)
    .where(ownRequest(key));
  if (row === undefined) return undefined;
  return {
    state: row.state,
    revision: row.revision,
    chosen: stored(chosenSystemsSchema, row.systemsJson),
    useIds: stored(idsSchema, row.useIds),
    inInventory: stored(idsSchema, row.inInventory),
  };
}

/** Stores the choice one revision on; the batch rolls back when somebody was faster or the request is submitted. */
export const systemsEffects = (
  db: Database,
  { base, systems, ...key }: RequestKey & { readonly base: number; readonly systems: readonly ChosenSystem[] },
): Effect[] => [
  db
    .update(responses)
    .set({ systemsJson: JSON.stringify(systems), revision: base + 1 })
    .where(and(ownRequest(key), eq(responses.revision, base), eq(responses.state, "draft"))),
  ...assertOneChanged(db),
];
