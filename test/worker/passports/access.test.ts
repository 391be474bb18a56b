import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { limits } from "#domain/access/limits.ts";
import { copyRow } from "#test/support/worker/copied-row.ts";
import { call, newVendor } from "#test/support/worker/portal.ts";
import { callBy, keptJobs } from "#test/support/worker/use-case-call.ts";
import { mailsSentFor } from "#test/worker/identity/portal-in-hand.ts";
import { settleAccess } from "#worker/features/passports/access.usecases.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { rowsOf, uploadText } from "../requests/world.ts";

import { addressOf, ask, listed, publish } from "./steps.ts";

describe("the evidence behind a passport", () => {
  async function asked() {
    const vendor = await newVendor();
    const file = await uploadText(vendor.owner, "Behind the page");
    const id = randomIds.id("psp");
    const address = addressOf((await publish(vendor, { id, choices: { evidenceIds: [file.id] } })).json());
    await ask(address);
    return { vendor, file, id, address, request: (await listed({ vendor, id })).entries[0] };
  }
  type Asked = Awaited<ReturnType<typeof asked>>;

  /** Grants, and gives the token that only the mail carries. */
  async function granted({ vendor, id, request }: Asked): Promise<string> {
    const { jobs, enqueue } = keptJobs();
    await settleAccess(callBy(vendor.owner, { enqueue }), { passportId: id, id: request?.id ?? "", granted: true });
    const [mail] = await mailsSentFor(jobs);
    return /passport-files#(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
  }
  const open = (token: string) => call(null, "POST /api/passports/evidence", { body: { token } });
  const fetchFile = (token: string, evidenceId: string) =>
    call(null, "POST /api/passports/file", { body: { token, evidenceId } });

  it("is asked for in one's own words, and the vendor sees who asks", async () => {
    const { request } = await asked();
    expect(request).toMatchObject({ name: "Kim", organisation: "Harbour", state: "asked" });
  });

  it("is read by whoever the vendor let in, and every download is on record", async () => {
    const given = await asked();
    const token = await granted(given);
    expect((await open(token)).json().files.map(({ id }) => id)).toEqual([given.file.id]);
    const fetched = await fetchFile(token, given.file.id);
    expect([fetched.text, fetched.headers.get("content-disposition")]).toEqual([
      "Behind the page",
      expect.stringContaining("attachment"),
    ]);
    const leaves = await rowsOf<{ action: string }>(
      "select action from audit_leaves where org_id = ? order by seq",
      given.vendor.orgId,
    );
    expect(leaves.map(({ action }) => action).slice(-4)).toEqual([
      "passport.access-asked",
      "passport.access-granted",
      "passport.files-listed",
      "passport.file-downloaded",
    ]);
  });

  it("says what each file holds before it is opened, by the vendor's own row", async () => {
    const given = await asked();
    const token = await granted(given);
    await env.DB.prepare("update evidence_files set signs = 'macros' where id = ?").bind(given.file.id).run();
    // Another organisation's file of the same name for us.
    const changed = { org_id: (await newVendor()).orgId, signs: "script" };
    await copyRow({ table: "evidence_files", where: ["id", given.file.id], changed });
    expect((await open(token)).json().files.map(({ signs }) => signs)).toEqual([["macros"]]);
  });

  it("gives no other file, not even one of the same vendor", async () => {
    const given = await asked();
    const token = await granted(given);
    const other = await uploadText(given.vendor.owner, "Not behind the page");
    expect((await fetchFile(token, other.id)).status).toBe(404);
  });

  it("is closed with the page: a link that was good leads nowhere after it is revoked", async () => {
    const given = await asked();
    const token = await granted(given);
    await call(given.vendor.owner, "POST /api/vendor/passports/:id/revocation", { params: { id: given.id } });
    expect((await open(token)).status).toBe(410);
    expect((await fetchFile(token, given.file.id)).status).toBe(410);
    expect((await settle(given, true)).status).toBe(404);
  });

  const settle = ({ vendor, id, request }: Asked, letIn: boolean) =>
    call(vendor.owner, "POST /api/vendor/passports/:id/requests/:requestId", {
      params: { id, requestId: request?.id ?? "" },
      body: { granted: letIn },
    });
  const requestOf = async (given: Asked) => (await listed(given)).entries[0];
  const revoke = ({ vendor, id }: Asked) =>
    call(vendor.owner, "POST /api/vendor/passports/:id/revocation", { params: { id } });

  it("is what the page showed when somebody was let in: a file that came later is not opened by their link", async () => {
    const given = await asked();
    const token = await granted(given);
    const later = await uploadText(given.vendor.owner, "Added later");
    await publish(given.vendor, { id: given.id, revision: 1, choices: { evidenceIds: [given.file.id, later.id] } });
    expect((await open(token)).json().files.map(({ id }) => id)).toEqual([given.file.id]);
    expect((await fetchFile(token, later.id)).status).toBe(404);
    expect((await fetchFile(token, given.file.id)).status).toBe(200);
    expect((await requestOf(given))?.files).toHaveLength(1);
  });

  it("is closed by the clock, two weeks after somebody was let in", async () => {
    const given = await asked();
    const token = await granted(given);
    const lapse = "update passport_requests set expires_at = ? where org_id = ? returning id";
    expect((await open(token)).status).toBe(200);
    await rowsOf(lapse.replace("?", String(Date.now() - 1)), given.vendor.orgId);
    expect([(await open(token)).status, (await fetchFile(token, given.file.id)).status]).toEqual([410, 410]);
    expect(await requestOf(given)).toMatchObject({ state: "ended", files: [] });
  });

  it("is no longer opened when the page stops showing it", async () => {
    const given = await asked();
    const token = await granted(given);
    await publish(given.vendor, { id: given.id, revision: 1 });
    expect((await open(token)).json().files).toEqual([]);
    expect((await fetchFile(token, given.file.id)).status).toBe(404);
  });

  it("does not open again with a page that was taken back and published anew", async () => {
    const given = await asked();
    const token = await granted(given);
    await revoke(given);
    const shown = { evidenceIds: [given.file.id] };
    expect((await publish(given.vendor, { id: given.id, revision: 1, choices: shown })).status).toBe(200);
    expect((await open(token)).status).toBe(410);
    expect(await requestOf(given)).toMatchObject({ state: "ended", files: [] });
    const again = await granted(given);
    expect((await fetchFile(again, given.file.id)).status).toBe(200);
    expect((await open(token)).status).toBe(410);
  });

  it("is not mailed any more when the page was taken back before the mail went out", async () => {
    const given = await asked();
    const { jobs, enqueue } = keptJobs();
    const { vendor, id, request } = given;
    await settleAccess(callBy(vendor.owner, { enqueue }), { passportId: id, id: request?.id ?? "", granted: true });
    await revoke(given);
    expect(await mailsSentFor(jobs)).toEqual([]);
  });

  it("is closed to one person without the others, from the next moment on", async () => {
    const given = await asked();
    const token = await granted(given);
    expect((await settle(given, false)).status).toBe(200);
    expect([(await open(token)).status, (await fetchFile(token, given.file.id)).status]).toEqual([410, 410]);
    expect(await requestOf(given)).toMatchObject({ state: "ended", files: [] });
  });

  it("is sent in a new link when the old one was lost, and the old one is good no more", async () => {
    const given = await asked();
    const [first, second] = [await granted(given), await granted(given)];
    expect((await open(first)).status).toBe(410);
    expect((await fetchFile(second, given.file.id)).status).toBe(200);
  });

  it("stays closed to whoever was refused, until the vendor thinks better of it", async () => {
    const given = await asked();
    expect((await settle(given, false)).status).toBe(200);
    expect((await requestOf(given))?.state).toBe("refused");
    const token = await granted(given);
    expect((await fetchFile(token, given.file.id)).status).toBe(200);
  });

  it("is given or refused, never both, when two owners answer at once", async () => {
    const given = await asked();
    const answers = await Promise.all([settle(given, true), settle(given, false)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("can be granted however many others asked since", async () => {
    const given = await asked();
    const { orgId } = given.vendor;
    await rowsOf(
      `insert into passport_requests (org_id, passport_id, id, name, email, organisation, reason, state, asked_at)
       with recursive n(i) as (select 1 union all select i + 1 from n where i < 600)
       select ?, '${given.id}', 'ask_' || i, 'N', 'n@n.example', 'N', 'more', 'refused', 9e12 + i from n returning id`,
      orgId,
    );
    expect((await requestOf(given))?.id).toBe(given.request?.id);
    expect((await settle(given, true)).status).toBe(200);
  });

  it("is asked for ten times an hour from one place, and by others all the same", async () => {
    const { address } = await asked();
    const { most } = limits["access-asked"];
    for (let time = 0; time < most; time++) expect((await ask(address, "203.0.113.1")).status).toBe(202);
    expect((await ask(address, "203.0.113.1")).status).toBe(429);
    expect((await ask(address, "203.0.113.2")).status).toBe(202);
  });

  it("is on record each time, and mailed to the vendor a few times an hour at most", async () => {
    const { address, vendor, id } = await asked();
    for (let time = 0; time < 12; time++) await ask(address);
    expect((await listed({ vendor, id })).total).toBe(13);
    const mails = await rowsOf("select id from mails where org_id = ? and kind = 'access'", vendor.orgId);
    expect(mails).toHaveLength(limits["access-mailed"].most);
  });
});
