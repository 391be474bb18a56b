import { exports } from "cloudflare:workers";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { newCalendarFile } from "#test/support/worker/calendar-file.ts";
import { call } from "#test/support/worker/portal.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import { newWorld, rowsOf, type World } from "#test/worker/requests/world.ts";

const read = (file: string) => call(null, "GET /api/calendar/:file", { params: { file } });
/** The status for a calendar program that has the file with this mark. */
async function statusFor(file: string, mark: string): Promise<number> {
  const sent = { params: { file }, headers: { "if-none-match": mark } };
  return (await exports.default.fetch(requestFor("GET /api/calendar/:file", sent))).status;
}
const titles = (text: string): string[] =>
  new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one).summary);

/** A contract of a vendor in the register. */
const contract = ({ buyer }: World, endsOn: string) =>
  rowsOf(
    `insert into vendors (org_id, id, name, body_json, changed_at, ends_on)
      values (?, 'vnd_contract', 'Juniper', '{"contract":{"noticeDays":30}}', 1, ?) returning id`,
    buyer.orgId,
    endsOn,
  );

describe("somebody's calendar address", () => {
  it("gives the days of their organisation and of no other, without a cookie, to any calendar program", async () => {
    const [world, other] = [await newWorld(), await newWorld()];
    await contract(world, "2031-03-31");
    const answered = await read(await newCalendarFile(world.buyer.reviewer));
    expect([answered.status, answered.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect(answered.headers.get("set-cookie")).toBeNull();
    expect(titles(answered.text)).toEqual([
      "Answers due: Lumen Suite of Lumen",
      "Last day for notice: Juniper",
      "Contract ends: Juniper",
    ]);
    expect(answered.text).not.toContain(other.assessmentId);
  });

  it("has the same names for the same things, and says so to whoever has it already", async () => {
    const world = await newWorld();
    const file = await newCalendarFile(world.buyer.owner);
    const first = await read(file);
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    expect([await statusFor(file, etag), await statusFor(file, '"another"')]).toEqual([304, 200]);
    expect((await read(file)).text).toBe(first.text);
  });

  it("ends when it is renewed, when it is ended, and with the membership", async () => {
    const { buyer } = await newWorld();
    const first = await newCalendarFile(buyer.reviewer);
    const second = await newCalendarFile(buyer.reviewer);
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
    await call(buyer.reviewer, "POST /api/buyer/calendar-address/end");
    expect((await read(second)).status).toBe(404);
    const third = await newCalendarFile(buyer.reviewer);
    const { email, name } = buyer.reviewer;
    await call(buyer.owner, "PUT /api/buyer/members", {
      body: { facet: "buyer", email, name, role: "reviewer", status: "removed", revision: 1 },
    });
    expect((await read(third)).status).toBe(404);
  });

  it("opens nothing else, is shown once and kept nowhere, and is one per person", async () => {
    const { buyer } = await newWorld();
    const token = (await newCalendarFile(buyer.owner)).replace(".ics", "");
    const asSession = { ...buyer.owner, cookie: buyer.owner.cookie.replace(/=.*/, `=${token}`) };
    expect((await call(asSession, "GET /api/buyer/calendar")).status).toBe(401);
    expect(JSON.stringify(await rowsOf("select * from calendar_feeds where org_id = ?", buyer.orgId))).not.toContain(
      token,
    );
    const { createdAt } = (await call(buyer.owner, "GET /api/buyer/calendar-address")).json();
    expect(createdAt).not.toBeNull();
    expect((await call(buyer.reviewer, "GET /api/buyer/calendar-address")).json().createdAt).toBeNull();
  });

  it("is read so often and no more", async () => {
    const file = await newCalendarFile((await newWorld()).buyer.owner);
    const statuses: number[] = [];
    for (let one = 0; one < 61; one++) statuses.push((await read(file)).status);
    expect([...new Set(statuses.slice(0, 60)), statuses[60]]).toEqual([200, 429]);
  });
});
