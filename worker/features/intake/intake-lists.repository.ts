import { and, eq, sql } from "drizzle-orm";
import * as z from "zod";
import { intendedUseSchema } from "#contract/assessment.schema.ts";
import type { IntakesQuery } from "#contract/intake.schema.ts";
import type { IntakeList } from "#contract/intake.ts";
import { placeText } from "#contract/list.schema.ts";
import type { OrgId } from "#domain/ids.ts";
import { intakeStates } from "#domain/intake/intake-states.ts";
import { mostCounted } from "#domain/list-words.ts";
import { placedIn } from "#domain/tiers/tier-of.ts";
import type { TierRules } from "#domain/tiers/tier-rules.schema.ts";
import { people } from "#worker/features/identity/identity.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";
import { findByWords } from "#worker/storage/list/words.repository.ts";
import { intakeCounts, intakes } from "./intake.tables.ts";

const usesSchema = z.array(intendedUseSchema);

interface Looked extends IntakesQuery {
  readonly orgId: OrgId;
  /** The rules of tiers that hold; null without any. */
  readonly rules: TierRules | null;
}

/** A page of what people inside asked for, the newest first unless it waits for somebody: then the oldest. */
export async function intakesPage(
  db: Database,
  { orgId, show, search, direction, after, most, rules }: Looked,
): Promise<IntakeList> {
  const found = await findByWords(db, { orgId, list: "intakes", search, id: intakes.id });
  const areNamed = search !== "" && !found.isMany;
  const usual = show === "open" || show === "returned" ? "ascending" : "descending";
  const { where, order } = keyset({
    by: intakes.askedAt,
    id: intakes.id,
    direction: direction ?? usual,
    after,
    areNamed,
  });
  const matches = and(eq(intakes.orgId, orgId), show === "all" ? undefined : eq(intakes.state, show), found.where);
  const [rows, kept, matching] = await db.batch([
    db
      .select({
        id: intakes.id,
        product: intakes.product,
        vendorName: intakes.vendorName,
        state: intakes.state,
        askedBy: sql<string>`${people.name}`.as("asker"),
        department: sql<string>`${intakes.bodyJson} ->> '$.department'`.as("department"),
        neededOn: sql<string | null>`${intakes.bodyJson} ->> '$.neededOn'`.as("needed_on"),
        usesJson: sql<string>`${intakes.bodyJson} -> '$.uses'`.as("uses_json"),
        askedAt: intakes.askedAt,
      })
      .from(intakes)
      .innerJoin(people, eq(people.id, intakes.askedBy))
      .where(and(matches, where))
      .orderBy(...order)
      .limit(most + 1),
    db.select({ state: intakeCounts.state, n: intakeCounts.n }).from(intakeCounts).where(eq(intakeCounts.orgId, orgId)),
    db
      .select({ id: intakes.id })
      .from(intakes)
      .where(matches)
      .limit(areNamed ? mostCounted + 1 : 0),
  ]);
  const placeOf = ({ askedAt, id }: (typeof rows)[number]): string => placeText([askedAt, id]);
  const { shown, next } = pageOfRows(rows, { most, placeOf });
  const entries = shown.map(({ usesJson, ...row }) => ({
    ...row,
    tier: placedIn({ rules, said: null, uses: stored(usesSchema, usesJson) }),
  }));
  const counts = countsOf(kept);
  const matched = areNamed && matching.length <= mostCounted ? matching.length : null;
  return { entries, next, counts, total: search === "" ? counts[show] : matched };
}

function countsOf(kept: readonly { readonly state: string; readonly n: number }[]): IntakeList["counts"] {
  const of = (state: string): number => kept.find((one) => one.state === state)?.n ?? 0;
  return {
    open: of("open"),
    returned: of("returned"),
    taken: of("taken"),
    declined: of("declined"),
    withdrawn: of("withdrawn"),
    all: intakeStates.reduce((sum, state) => sum + of(state), 0),
  };
}
