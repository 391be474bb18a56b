import { and, asc, eq, sql } from "drizzle-orm";
import { intakeBodySchema } from "#contract/intake.schema.ts";
import type { IntakeHappened } from "#contract/intake.ts";
import type { IntakeId, OrgId, PersonId } from "#domain/ids.ts";
import { isIntakeEvent } from "#domain/intake/intake-states.ts";
import { organisations, people } from "#worker/features/identity/identity.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { intakeActs, intakes } from "./intake.tables.ts";
import { isStillInside } from "./still-inside.repository.ts";

export interface IntakeKey {
  readonly orgId: OrgId;
  readonly id: IntakeId;
}
/** That a row is the one of a key. */
export const isIntake = ({ orgId, id }: IntakeKey) => and(eq(intakes.orgId, orgId), eq(intakes.id, id));

const columns = {
  orgId: intakes.orgId,
  id: intakes.id,
  revision: intakes.revision,
  state: intakes.state,
  askedBy: intakes.askedBy,
  askedAt: intakes.askedAt,
  movedAt: intakes.movedAt,
  bodyJson: intakes.bodyJson,
  vendorId: intakes.vendorId,
  productId: intakes.productId,
  takenBy: intakes.takenBy,
  orgName: sql<string>`${organisations.name}`.as("org_name"),
  askerName: sql<string>`${people.name}`.as("asker_name"),
  askerEmail: people.email,
  askerIsInside: sql<0 | 1>`${isStillInside}`.as("asker_is_inside"),
};

const select = (db: Database) =>
  db
    .select(columns)
    .from(intakes)
    .innerJoin(organisations, eq(organisations.id, intakes.orgId))
    .innerJoin(people, eq(people.id, intakes.askedBy));

type Row = Awaited<ReturnType<typeof select>>[number];
const intakeOf = ({ bodyJson, askerIsInside, ...row }: Row) => ({
  ...row,
  askerIsInside: askerIsInside === 1,
  body: stored(intakeBodySchema, bodyJson),
});
/** Something that somebody asked for, with who did and at which organisation. */
export type StoredIntake = ReturnType<typeof intakeOf>;

/** One of an organisation; undefined when it has none of that id. */
export async function findIntake(db: Database, key: IntakeKey): Promise<StoredIntake | undefined> {
  const [row] = await select(db).where(isIntake(key));
  return row && intakeOf(row);
}

/** One that a person asked for, at whichever organisation; undefined when they asked for none of that id, or are outside by now. */
export async function findAsked(
  db: Database,
  of: { readonly askedBy: PersonId; readonly id: IntakeId },
): Promise<StoredIntake | undefined> {
  const [row] = await select(db).where(and(eq(intakes.askedBy, of.askedBy), eq(intakes.id, of.id), isStillInside));
  return row && intakeOf(row);
}

/** All that was said and done about one, the first thing first. */
export async function listHappened(db: Database, { orgId, id }: IntakeKey): Promise<IntakeHappened[]> {
  const rows = await db
    .select({
      event: intakeActs.act,
      who: sql<string>`coalesce((select name from people where people.id = ${intakeActs.byPerson}), '')`.as("who"),
      word: intakeActs.word,
      at: intakeActs.at,
    })
    .from(intakeActs)
    .where(and(eq(intakeActs.orgId, orgId), eq(intakeActs.intakeId, id)))
    .orderBy(asc(intakeActs.revision));
  return rows.flatMap(({ event, ...row }) => (isIntakeEvent(event) ? [{ ...row, event }] : []));
}
