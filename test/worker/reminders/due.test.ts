import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { limits } from "#domain/access/limits.ts";
import { defaultPlan } from "#domain/assessment/reminder-plan.ts";
import { addDays } from "#domain/civil-date.ts";
import { tiers } from "#domain/register/tiers.ts";
import { suggestedRules } from "#domain/tiers/suggested-rules.ts";
import { call, newBuyer } from "#test/support/worker/portal.ts";
import { clockAt, dueOn, workedOffAt, workedOffOn } from "#test/support/worker/reminding.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { addVendor } from "#test/worker/campaigns/steps.ts";
import { archive, cancel, decline, extend, returned } from "#test/worker/exits/steps.ts";
import { newWorld, submitComplete, type World } from "#test/worker/requests/world.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import { openDatabase } from "#worker/storage/database.ts";
import { reminderMails, stepsTaken } from "./steps.ts";

const due = "2027-06-15";
const daysAround = (day: string) => Array.from({ length: 20 }, (_, offset) => addDays(day, offset - 9));

async function worldDue(day = due): Promise<World> {
  const world = await newWorld();
  await dueOn(world, day);
  return world;
}
const steps = async (world: Pick<World, "buyer">) => (await stepsTaken(world)).map(({ step }) => step);

describe("a vendor that does not answer", () => {
  it("is reminded on each day of the plan, once however often the hours pass", async () => {
    const world = await worldDue();
    await workedOffOn(daysAround(due).flatMap((day) => [day, day]));
    expect(await steps(world)).toEqual([-7, -3, -1, 1, 7]);
    expect(await reminderMails(world)).toHaveLength(5);
  });

  it("is reminded once when four workers look at the same moment", async () => {
    const world = await worldDue();
    await Promise.all([1, 2, 3, 4].map(() => workedOffAt("2027-06-08T12:00:00Z")));
    expect(await steps(world)).toEqual([-7]);
    expect(await reminderMails(world)).toHaveLength(1);
  });

  it("is reminded once when the worker is killed before or after it wrote that down", async () => {
    const world = await worldDue();
    for (const when of ["before", "after"] as const) {
      const batch: D1Database["batch"] = async (statements) => {
        if (when === "after") await env.DB.batch(statements);
        throw new Error("killed");
      };
      const db = openDatabase({ prepare: (text: string) => env.DB.prepare(text), batch } as unknown as D1Database);
      await expect(workedOffAt("2027-06-08T12:00:00Z", { db })).rejects.toThrow();
    }
    await workedOffAt("2027-06-08T13:00:00Z");
    expect(await reminderMails(world)).toHaveLength(1);
    const lost = { enqueue: async () => Promise.reject(new Error("no queue")) };
    await workedOffAt("2027-06-12T13:00:00Z", lost);
    expect(await reminderMails(world)).toHaveLength(2);
  });

  it("is not sent a pile when the worker stood still: the newest step alone, and none that is long past", async () => {
    const [late, tooLate] = [await worldDue(), await worldDue("2027-06-10")];
    await workedOffOn(["2027-06-01", "2027-06-24", "2027-06-25"]);
    expect(await steps(late)).toEqual([7]);
    expect(await steps(tooLate)).toEqual([]);
  });

  it("is reminded anew of a later day", async () => {
    const world = await worldDue();
    await workedOffOn(daysAround(due).slice(0, 10));
    await extend(world, "2027-07-20");
    await workedOffOn(["2027-07-13"]);
    expect((await stepsTaken(world)).map((one) => [one.due_on, one.step])).toEqual([
      [due, -7],
      [due, -3],
      [due, -1],
      ["2027-07-20", -7],
    ]);
  });

  it("is reminded of the day that was set for changes", async () => {
    const world = await returned();
    await workedOffOn(["2031-02-22"]);
    expect(await stepsTaken(world)).toMatchObject([{ due_on: "2031-03-01", step: -7, left_out: null }]);
  });

  it("is reminded by the calendar of the buyer, and not before eight in the morning", async () => {
    const [east, west] = [await worldDue(), await worldDue()];
    const zone = (world: World, timeZone: string) =>
      call(world.buyer.owner, "PUT /api/buyer/settings", { body: { fourEyes: false, timeZone } });
    await zone(east, "Pacific/Auckland");
    await zone(west, "America/Los_Angeles");
    const both = async () => [(await steps(east)).length, (await steps(west)).length];
    const seen: number[][] = [];
    for (const moment of ["07T19:55", "07T20:05", "08T14:55", "08T15:05"]) {
      await workedOffAt(`2027-06-${moment}:00Z`);
      seen.push(await both());
    }
    expect(seen).toEqual([
      [0, 0],
      [1, 0],
      [1, 0],
      [1, 1],
    ]);
  });
});

describe("nobody is reminded", () => {
  const ends: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
    "that has submitted": submitComplete,
    "whose request was cancelled": (world) => cancel(world),
    "that declined": (world) => decline(world),
    "whose request was put away": async (world) => {
      await cancel(world);
      await archive(world, true);
    },
  };

  it.each(Object.entries(ends))("%s", async (_, end) => {
    const world = await worldDue();
    await workedOffOn(["2027-06-01", "2027-06-08"]);
    await end(world);
    await workedOffOn(daysAround(due));
    expect(await steps(world)).toEqual([-7]);
  });

  it("whose link was taken back, nor whose last mail could not be delivered", async () => {
    const buyer = await newBuyer();
    const [recalled, bounced] = [await sendBy(buyer, { dueOn: due }), await sendBy(buyer, { dueOn: due })];
    await call(buyer.procurement, "POST /api/buyer/assessments/:id/invitations/recall", {
      params: { id: recalled.id },
    });
    await env.DB.prepare(
      "update mails set state = 'failed', settled_at = 2, recipient = null, title = null, body = null, mint_json = null, from_name = null, reply_to = null where org_id = ? and subject_id = ?",
    )
      .bind(buyer.orgId, bounced.id)
      .run();
    await workedOffOn(["2027-06-08"]);
    expect((await stepsTaken({ buyer })).map((one) => one.left_out).sort()).toEqual(["bounced", "recalled"]);
    expect(await reminderMails({ buyer })).toEqual([]);
  });

  it("who was invited less than a day ago: the step is left out, and that is said", async () => {
    const buyer = await newBuyer();
    const { id } = await sendBy(buyer, { dueOn: due });
    await env.DB.prepare("update mails set created_at = ? where org_id = ?")
      .bind(Date.parse("2027-06-07T20:00:00Z"), buyer.orgId)
      .run();
    await workedOffOn(["2027-06-08"]);
    const view = (await call(buyer.auditor, "GET /api/buyer/assessments/:id/reminders", { params: { id } })).json();
    expect(view.went).toMatchObject([{ step: -7, mail: null, leftOut: "mailed-lately" }]);
    await workedOffOn(["2027-06-12"]);
    expect(await steps({ buyer })).toEqual([-7, -3]);
  });
});

describe("reminders by tier", () => {
  const quiet = Object.fromEntries(
    tiers.map((tier) => [tier, { ...suggestedRules.follows[tier], reminders: { ...defaultPlan, isOn: false } }]),
  );
  const save = (world: World, base: number, follows: object) =>
    call(world.buyer.owner, "PUT /api/buyer/tiers", {
      body: { base, rules: { ...suggestedRules, follows: { ...suggestedRules.follows, ...follows } } },
    });

  it("go to what is out already, once they are switched on again", async () => {
    const world = await worldDue();
    await env.DB.prepare("update assessments set tier = 'standard' where id = ?").bind(world.assessmentId).run();
    await save(world, 0, quiet);
    await workedOffOn(["2027-06-08"]);
    expect(await steps(world)).toEqual([]);
    await save(world, 1, {});
    await workedOffOn(["2027-06-08"]);
    expect(await steps(world)).toEqual([-7]);
  });

  it("go once its vendor, or the request itself, is in a tier that has some", async () => {
    const [byVendor, byRequest] = [await worldDue(), await worldDue()];
    for (const world of [byVendor, byRequest])
      await save(world, 0, { critical: quiet.critical, standard: quiet.standard });
    const { vendorId } = await addVendor(byVendor.buyer, "Alder", { vendor: { tier: "critical" } });
    await env.DB.prepare("update assessments set vendor_id = ? where id = ?")
      .bind(vendorId, byVendor.assessmentId)
      .run();
    await env.DB.prepare("update assessments set tier = 'standard' where id = ?").bind(byRequest.assessmentId).run();
    await workedOffOn(["2027-06-08"]);
    expect([await steps(byVendor), await steps(byRequest)]).toEqual([[], []]);
    await env.DB.prepare("update vendors set tier = 'important' where id = ?").bind(vendorId).run();
    await env.DB.prepare("update assessments set tier = 'important' where id = ?").bind(byRequest.assessmentId).run();
    await workedOffOn(["2027-06-08"]);
    expect([await steps(byVendor), await steps(byRequest)]).toEqual([[-7], [-7]]);
  });
});

describe("a reminder that waits for a mail server", () => {
  const waiting = async (world: Pick<World, "buyer">) =>
    (await reminderMails(world)).filter(({ body }) => body !== null).length;

  it("does not go out any more once the vendor has submitted", async () => {
    const world = await worldDue();
    await workedOffOn(["2027-06-08"]);
    expect(await waiting(world)).toBe(1);
    await submitComplete(world);
    expect(await waiting(world)).toBe(0);
  });

  it("does not invite anybody any more whose link was taken back", async () => {
    const buyer = await newBuyer();
    const { id } = await sendBy(buyer, { dueOn: due });
    await workedOffOn(["2027-06-08"]);
    expect(await waiting({ buyer })).toBe(1);
    await call(buyer.procurement, "POST /api/buyer/assessments/:id/invitations/recall", { params: { id } });
    expect(await waiting({ buyer })).toBe(0);
  });
});

describe("many at once", () => {
  it("are all reminded in one go, however many there are", async () => {
    const world = await worldDue();
    await env.DB.prepare(
      `insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product, purpose,
        uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at)
      with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 80)
      select org_id, id || n, vendor_name, vendor_legal_name, contact_name, n || contact_email, product, purpose, uses_json,
        due_on, questionnaire_id, questionnaire_version, policy_version, 'sent', created_by, sent_at
      from numbers, assessments where org_id = ?`,
    )
      .bind(world.buyer.orgId)
      .run();
    await env.DB.prepare(
      `insert into invitations (token_hash, org_id, assessment_id, email, created_at, expires_at)
        select id, org_id, id, contact_email, 0, 0 from assessments where org_id = ?`,
    )
      .bind(world.buyer.orgId)
      .run();
    await workedOffOn(["2027-06-08"]);
    expect(await steps(world)).toHaveLength(81);
    expect(await reminderMails(world)).toHaveLength(81);
  });

  it("stay within what one mailbox gets in a day; the rest goes on the next", async () => {
    const world = await worldDue("2027-09-15");
    const deps = dependenciesWith({ clock: clockAt("2027-09-08T12:00:00Z") });
    for (let mail = 0; mail < limits["mailed-to-address"].most; mail++)
      await withinLimit(deps, "mailed-to-address", `${world.buyer.orgId} mara@lumen.example`);
    await workedOffOn(["2027-09-08"]);
    expect(await steps(world)).toEqual([]);
    await workedOffOn(["2027-09-09"]);
    expect(await steps(world)).toEqual([-7]);
  });
});
