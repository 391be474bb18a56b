import { and, asc, desc, eq, sql } from "drizzle-orm";
import { type IntakeBody, intakeBodySchema } from "#contract/intake.schema.ts";
import type { IntakeHappened } from "#contract/intake.ts";
import type { IntakeId, OrgId, PersonId, ProductId, VendorId } from "#domain/ids.ts";
import { type IntakeAct, type IntakeEvent, isIntakeEvent, stateAfter } from "#domain/intake/intake-states.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { organisations, people } from "#worker/features/identity/identity.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { wordEffects } from "#worker/storage/list/words.repository.ts";
import { intakeActs, intakes } from "./intake.tables.ts";

export interface IntakeKey {
  readonly orgId: OrgId;
  readonly id: IntakeId;
}
const isIntake = ({ orgId, id }: IntakeKey) => and(eq(intakes.orgId, orgId), eq(intakes.id, id));

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
};

const select = (db: Database) =>
  db
    .select(columns)
    .from(intakes)
    .innerJoin(organisations, eq(organisations.id, intakes.orgId))
    .innerJoin(people, eq(people.id, intakes.askedBy));

type Row = Awaited<ReturnType<typeof select>>[number];
const intakeOf = ({ bodyJson, ...row }: Row) => ({ ...row, body: stored(intakeBodySchema, bodyJson) });
/** Something that somebody asked for, with who did and at which organisation. */
export type StoredIntake = ReturnType<typeof intakeOf>;

/** One of an organisation; undefined when it has none of that id. */
export async function findIntake(db: Database, key: IntakeKey): Promise<StoredIntake | undefined> {
  const [row] = await select(db).where(isIntake(key));
  return row && intakeOf(row);
}

/** One that a person asked for, at whichever organisation; undefined when they asked for none of that id. */
export async function findAsked(
  db: Database,
  of: { readonly askedBy: PersonId; readonly id: IntakeId },
): Promise<StoredIntake | undefined> {
  const [row] = await select(db).where(and(eq(intakes.askedBy, of.askedBy), eq(intakes.id, of.id)));
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

/** How far the newest assessment of a product is; null before anything was sent, and of what was put away. */
export async function findStands(db: Database, of: { readonly orgId: OrgId; readonly productId: ProductId }) {
  const [newest] = await db
    .select({ stage: assessments.stage, outcome: assessments.decided, decidedAt: assessments.decidedAt })
    .from(assessments)
    // Found by their keys first, from an index alone: asked in one go SQLite would look through all that there are.
    .where(
      and(
        eq(assessments.orgId, of.orgId),
        sql`${assessments.id} in (select about.id from assessments as about
          where about.org_id = ${of.orgId} and about.product_id = ${of.productId} and about.stage <> 'archived')`,
      ),
    )
    .orderBy(desc(assessments.sentAt))
    .limit(1);
  return newest ?? null;
}

interface Happening {
  readonly event: IntakeEvent;
  readonly by: PersonId;
  readonly word: string;
  readonly at: number;
}

const actEffect = (db: Database, { orgId, id }: IntakeKey, of: Happening & { readonly revision: number }): Effect =>
  db.insert(intakeActs).values({
    orgId,
    intakeId: id,
    revision: of.revision,
    act: of.event,
    byPerson: of.by,
    word: of.word,
    at: of.at,
  });

const saidIn = (body: IntakeBody) => ({
  product: body.product,
  vendorName: body.vendorName,
  bodyJson: JSON.stringify(body),
});

const foundBy = (db: Database, { orgId, id }: IntakeKey, body: IntakeBody, asker: string): Effect[] =>
  wordEffects(db, { orgId, list: "intakes", id, texts: [body.product, body.vendorName, body.department, asker] });

/** Something new that is asked for; rolls back (`already-there`) where there is one of that id. */
export const askEffects = (
  db: Database,
  key: IntakeKey,
  of: {
    readonly by: PersonId;
    readonly asker: string;
    readonly word: string;
    readonly body: IntakeBody;
    readonly at: number;
  },
): Effect[] => [
  db.insert(intakes).values({
    ...key,
    revision: 1,
    state: "open",
    askedBy: of.by,
    askedAt: of.at,
    movedAt: of.at,
    ...saidIn(of.body),
  }),
  actEffect(db, key, { event: "ask", by: of.by, word: of.word, at: of.at, revision: 1 }),
  ...foundBy(db, key, of.body, of.asker),
];

/** What an act stores besides the state it leads to. */
interface Also {
  /** What is asked for by now, and the name of who asks. */
  readonly said?: { readonly body: IntakeBody; readonly asker: string };
  /** What it became in the register, and who took it over; null is nothing any more. */
  readonly became?: {
    readonly vendorId: VendorId | null;
    readonly productId: ProductId | null;
    readonly takenBy: PersonId | null;
  };
}

/** An act upon one as it was seen: rolls back (`stale-revision`) when it changed meanwhile. */
export const moveEffects = (
  db: Database,
  of: {
    readonly intake: IntakeKey & { readonly revision: number };
    readonly act: IntakeAct;
    readonly by: PersonId;
    readonly word: string;
    readonly at: number;
  } & Also,
): Effect[] => {
  const { intake, act, by, word, at, said, became } = of;
  const revision = intake.revision + 1;
  return [
    db
      .update(intakes)
      .set({ revision, state: stateAfter(act), movedAt: at, ...(said && saidIn(said.body)), ...became })
      .where(and(isIntake(intake), eq(intakes.revision, intake.revision))),
    ...assertOneChanged(db),
    actEffect(db, intake, { event: act, by, word, at, revision }),
    ...(said ? foundBy(db, intake, said.body, said.asker) : []),
  ];
};
