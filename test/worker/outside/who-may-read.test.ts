import { env } from "cloudflare:workers";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { mayReadOutside, type OutsideGrant } from "#domain/access/outside.ts";
import type { PersonId } from "#domain/ids.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { findReading } from "#worker/features/outside/reading.repository.ts";
import { openDatabase } from "#worker/storage/database.ts";

keepQueueQuiet();

const assessmentIdSchema = z.string().brand<"assessment">();

let world: World;
let elsewhere: World;
beforeAll(async () => {
  [world, elsewhere] = [await newWorld("MARKWHO"), await newWorld("MARKELSE")];
});

const which = fc.constantFrom(0, 1);
const moment = fc.integer({ min: 1, max: 9 });
const rows = fc.uniqueArray(
  fc.record({ assessment: which, person: which, files: fc.boolean(), endsAt: moment, endedAt: fc.option(moment) }),
  { selector: ({ assessment, person }) => `${assessment} ${person}` },
);

async function store(grants: readonly OutsideGrant[], givenBy: string): Promise<void> {
  await env.DB.batch([
    env.DB.prepare("delete from outside_access where org_id = ?").bind(world.buyer.orgId),
    ...grants.map((one, at) =>
      env.DB.prepare(
        "insert into outside_access (org_id, id, assessment_id, person_id, known_as, why, files, until_on, ends_at, given_by, given_at, revision, ended_at, ended_how) values (?, ?, ?, ?, 'Ada', 'Audit', ?, '2026-01-01', ?, ?, 0, 1, ?, ?)",
      ).bind(
        one.orgId,
        `oac_${at}`,
        one.assessmentId,
        one.personId,
        one.files ? 1 : 0,
        one.endsAt,
        givenBy,
        one.endedAt,
        one.endedAt === null ? null : "taken-back",
      ),
    ),
  ]);
}

describe("what lets somebody read from outside", () => {
  it("is found in the database exactly when the rule says that they may, and never for somebody of the vendor", async () => {
    const { buyer, vendor, submitted, draft } = world;
    // One works for another vendor, and one for the vendor that is assessed.
    const people: readonly [PersonId, PersonId] = [elsewhere.vendor.contributor.personId, vendor.guest.personId];
    const assessments = [submitted.assessmentId, draft.assessmentId].map((one) => assessmentIdSchema.parse(one));
    await fc.assert(
      fc.asyncProperty(rows, which, which, moment, async (given, assessment, person, at) => {
        const grants: OutsideGrant[] = given.map((one) => ({
          ...one,
          orgId: buyer.orgId,
          assessmentId: assessments[one.assessment] ?? "",
          personId: people[one.person] ?? "",
        }));
        await store(grants, buyer.owner.personId);
        const [assessmentId, personId] = [assessments[assessment], people[person]];
        if (assessmentId === undefined || personId === undefined) throw new Error("nobody");
        const asked = { orgId: buyer.orgId, assessmentId, personId };
        const found = await findReading(openDatabase(env.DB), { ...asked, now: at });
        expect(found !== undefined).toBe(person === 0 && mayReadOutside(grants, { ...asked, reading: "words", at }));
        expect(found?.files === true).toBe(person === 0 && mayReadOutside(grants, { ...asked, reading: "files", at }));
      }),
      { numRuns: 60 },
    );
  });
});
