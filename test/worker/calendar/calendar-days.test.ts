import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, civilDateOf } from "#domain/civil-date.ts";
import { newCalendarFile } from "#test/support/worker/calendar-file.ts";
import { metered, noCost } from "#test/support/worker/meter.ts";
import { call } from "#test/support/worker/portal.ts";
import { assessmentIdOf } from "#test/support/worker/requests.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import { newWorld, type World } from "#test/worker/requests/world.ts";
import { dayEvents } from "#worker/features/calendar/day-events.ts";
import { findCalendarDays } from "#worker/features/calendar/days.repository.ts";
import { certificateDayEffects } from "#worker/features/reviewing/certificate-days.repository.ts";
import worker from "#worker/index.ts";

const today = civilDateOf(Date.now());
const run = (statement: string, ...values: (string | number)[]) =>
  env.DB.prepare(statement)
    .bind(...values)
    .run();
const keyOf = ({ buyer, assessmentId }: World) => ({
  orgId: buyer.orgId,
  assessmentId: assessmentIdOf({ id: assessmentId }),
});

/** Certificates behind the score of a request: by id, name and last day. */
async function certified(world: World, certificates: readonly (readonly [id: string, name: string, endsOn: string])[]) {
  const { db } = dependenciesWith();
  const [first, ...rest] = certificateDayEffects(db, {
    ...keyOf(world),
    certificates: certificates.map(([id, name, endsOn]) => ({ id, name, endsOn })),
    asOf: today,
  });
  if (first) await db.batch([first, ...rest]);
}

async function certificatesIn(world: World): Promise<{ uid: string; on: string }[]> {
  const file = await newCalendarFile(world.buyer.owner);
  const { text } = await call(null, "GET /api/calendar/:file", { params: { file } });
  return new ICAL.Component(ICAL.parse(text) as never)
    .getAllSubcomponents("vevent")
    .map((one) => new ICAL.Event(one))
    .filter(({ summary }) => summary.startsWith("Certificate ends"))
    .map(({ uid, startDate }) => ({ uid, on: startDate.toString() }));
}

describe("a certificate in a calendar", () => {
  it("has a name of its own, also beside one of the same number, which stays when it is renewed", async () => {
    const world = await newWorld();
    const [soon, later] = [addDays(today, 30), addMonths(today, 36)];
    await certified(world, [
      ["crt_1", "AIMS-1", soon],
      ["crt_2", "AIMS-1", soon],
    ]);
    const before = await certificatesIn(world);
    expect(new Set(before.map(({ uid }) => uid)).size).toBe(2);
    await certified(world, [
      ["crt_1", "AIMS-1a", later],
      ["crt_2", "AIMS-1", soon],
    ]);
    const after = await certificatesIn(world);
    expect(after.map(({ uid }) => uid).sort()).toEqual(before.map(({ uid }) => uid).sort());
    expect(after.map(({ on }) => on).sort()).toEqual([soon, later]);
  });
});

it("a calendar goes from a month back to five years ahead", async () => {
  const world = await newWorld();
  await certified(world, [
    ["crt_past", "Past", addDays(today, -32)],
    ["crt_month", "A month ago", addDays(today, -31)],
    ["crt_years", "In five years", addMonths(today, 60)],
    ["crt_far", "Further", addDays(addMonths(today, 60), 1)],
  ]);
  const names = (await certificatesIn(world)).map(({ uid }) => uid.split("@")[0]?.split(".").at(-1));
  expect(names).toEqual(["crt_month", "crt_years"]);
});

it("a calendar says where it leaves out days of a kind, on the first of them", async () => {
  const world = await newWorld();
  await certified(
    world,
    [1, 2, 3, 4].map((n) => [`crt_${n}`, `AIMS-${n}`, addDays(today, n)] as const),
  );
  const period = { orgId: world.buyer.orgId, from: today, until: addDays(today, 30), most: 2 };
  const days = await findCalendarDays(dependenciesWith().db, period);
  const events = dayEvents(days, { ...period, addressOf: (page) => page, host: "annexa.example" });
  expect(events.map(({ title, on }) => [title, on]).slice(-3)).toEqual([
    ["Certificate ends: Lumen Suite of Lumen", addDays(today, 1)],
    ["Certificate ends: Lumen Suite of Lumen", addDays(today, 2)],
    ["More certificates that end from here on", addDays(today, 3)],
  ]);
  const all = dayEvents(await findCalendarDays(dependenciesWith().db, { ...period, most: 4 }), {
    ...period,
    most: 4,
    addressOf: (page) => page,
    host: "annexa.example",
  });
  expect(all.some(({ title }) => title.startsWith("More"))).toBe(false);
});

it("a calendar reads as many rows in an organisation of 50 requests of years ago as in one of 2,000", async () => {
  const read = async (count: number): Promise<number> => {
    const world = await newWorld();
    const { orgId } = world.buyer;
    const numbers = "with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ?1)";
    await run(
      `${numbers} insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product,
        purpose, uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at)
      select org_id, id || n, 'V', 'V', 'K', 'k@v.example', 'P', 'W', '[]', '2020-01-01', questionnaire_id,
        questionnaire_version, policy_version, 'sent', created_by, n from numbers, assessments where org_id = ?2 and id = ?3`,
      count,
      orgId,
      world.assessmentId,
    );
    await run(
      `${numbers} insert into certificate_days select ?2, ?3 || n, 'crt', 'AIMS', '2020-01-01', 1 from numbers`,
      count,
      orgId,
      world.assessmentId,
    );
    await run(
      `${numbers} insert into follow_ups (org_id, assessment_id, id, revision, title, waits, on_day)
        select ?2, ?3 || n, 'fnd', 1, 'Finding', 'finding-due', '2020-01-01' from numbers`,
      count,
      orgId,
      world.assessmentId,
    );
    const file = await newCalendarFile(world.buyer.owner);
    const cost = noCost();
    const asked = new Request<unknown, IncomingRequestCfProperties>(
      requestFor("GET /api/calendar/:file", { params: { file } }),
    );
    const response = await worker.fetch(asked, { ...env, DB: metered(env.DB, cost) }, createExecutionContext());
    expect(response.status).toBe(200);
    return cost.rowsRead;
  };
  const [few, many] = [await read(50), await read(2000)];
  expect(Math.abs(few - many), `${few} and ${many} rows`).toBeLessThanOrEqual(12);
});
