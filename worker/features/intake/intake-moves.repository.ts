import { and, eq } from "drizzle-orm";
import type { IntakeBody } from "#contract/intake.schema.ts";
import type { PersonId, ProductId, VendorId } from "#domain/ids.ts";
import { type IntakeAct, type IntakeEvent, stateAfter } from "#domain/intake/intake-states.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { wordEffects } from "#worker/storage/list/words.repository.ts";
import { intakeActs, intakes } from "./intake.tables.ts";
import { type IntakeKey, isIntake } from "./intakes.repository.ts";

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
