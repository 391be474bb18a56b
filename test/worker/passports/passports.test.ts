import { describe, expect, it } from "vitest";
import type { PassportDesk } from "#contract/passport.ts";
import { call, newVendor, type Vendor } from "#test/support/worker/portal.ts";
import { callBy, keptJobs } from "#test/support/worker/use-case-call.ts";
import { settleAccess } from "#worker/features/passports/access.usecases.ts";
import { randomIds } from "#worker/ports/ids.ts";
import {
  certificateBody,
  chooseSystem,
  newWorld,
  rowsOf,
  saveCertificate,
  systemBody,
  uploadText,
} from "../requests/world.ts";

const choices = { title: "Lumen", slug: null, systemIds: [], certificateIds: [], requestId: null, evidenceIds: [] };
const publish = (vendor: Vendor, of: { id?: string; revision?: number; choices?: object } = {}) =>
  call(vendor.owner, "PUT /api/vendor/passports/:id", {
    params: { id: of.id ?? randomIds.id("psp") },
    body: { revision: of.revision ?? 0, choices: { ...choices, ...of.choices } },
  });
const addressOf = (desk: PassportDesk): string => desk.passports[0]?.url.split("/p/")[1] ?? "";
const look = (address: string) => call(null, "POST /api/passports/look", { body: { address } });
const ask = (address: string) =>
  call(null, "POST /api/passports/access", {
    body: { address, name: "Kim", organisation: "Harbour", email: "kim@harbour.example", reason: "We think of buying" },
  });

describe("a passport", () => {
  it("shows what was chosen and nothing else, to anybody who has its address", async () => {
    const world = await newWorld();
    const { owner } = world.vendor;
    await chooseSystem(owner, world);
    await saveCertificate(owner, { body: certificateBody() });
    const file = await uploadText(owner);
    const hidden = await uploadText(owner, "Not to be shown");
    const shown = { systemIds: ["sys_triage"], evidenceIds: [file.id] };
    const desk = (await publish(world.vendor, { choices: shown })).json();
    const answered = await look(addressOf(desk));
    const page = answered.json();
    expect(page.systems).toEqual([{ id: "sys_triage", body: systemBody }]);
    expect(page.certificates).toEqual([]);
    expect(page.evidence.map(({ id }) => id)).toEqual([file.id]);
    expect(answered.text).not.toContain(hidden.id);
    expect(answered.text).not.toContain("Asking Hospital");
  });

  it("leaves the certificate's own file out", async () => {
    const world = await newWorld();
    const file = await uploadText(world.vendor.owner);
    await saveCertificate(world.vendor.owner, { body: certificateBody({ files: [file.id] }) });
    const desk = (await publish(world.vendor, { choices: { certificateIds: ["crt_aims"] } })).json();
    const answered = await look(addressOf(desk));
    expect(answered.json().certificates[0]?.body.scopeStatement).toBe(certificateBody().scopeStatement);
    expect(answered.text).not.toContain(file.id);
  });

  it("stays as it was published when the profile changes, until it is published anew under the same address", async () => {
    const world = await newWorld();
    await chooseSystem(world.vendor.owner, world);
    const id = randomIds.id("psp");
    const shown = { systemIds: ["sys_triage"] };
    const before = addressOf((await publish(world.vendor, { id, choices: shown })).json());
    await call(world.vendor.owner, "PUT /api/vendor/systems/:id", {
      params: { id: "sys_triage" },
      body: { revision: 1, body: { ...systemBody, name: "Renamed" } },
    });
    const nameShown = async () => (await look(before)).json().systems[0]?.body.name;
    expect(await nameShown()).toBe(systemBody.name);
    const after = addressOf((await publish(world.vendor, { id, revision: 1, choices: shown })).json());
    expect(after).toBe(before);
    expect(await nameShown()).toBe("Renamed");
  });

  it("leads nowhere once it is revoked, like an address that never was", async () => {
    const vendor = await newVendor();
    const id = randomIds.id("psp");
    const address = addressOf((await publish(vendor, { id })).json());
    expect((await call(vendor.owner, "POST /api/vendor/passports/:id/revocation", { params: { id } })).status).toBe(
      200,
    );
    const [revoked, unknown] = [await look(address), await look(randomIds.token())];
    expect([revoked.status, revoked.text]).toEqual([404, unknown.text]);
  });

  it("may have an address people remember, unless somebody has it already", async () => {
    const slug = `lumen-${randomIds.id("x").slice(2, 12)}`.toLowerCase();
    expect(addressOf((await publish(await newVendor(), { choices: { slug } })).json())).toBe(slug);
    const second = await publish(await newVendor(), { choices: { slug } });
    expect(second.problem().fields?.[0]).toMatchObject({ pointer: "/choices/slug" });
    expect((await publish(await newVendor(), { choices: { slug: "Not a slug!" } })).status).toBe(422);
  });

  it("never shows a questionnaire that a buyer wrote, nor answers that are not submitted", async () => {
    const world = await newWorld();
    const refused = await publish(world.vendor, { choices: { requestId: world.requestId } });
    expect(refused.problem().fields?.[0]?.pointer).toBe("/choices/requestId");
  });

  it("is published by owners, one revision at a time", async () => {
    const vendor = await newVendor();
    const id = randomIds.id("psp");
    await publish(vendor, { id });
    expect((await publish(vendor, { id, choices: { title: "Something else" } })).status).toBe(409);
    // The very same once more, as after a lost answer, is published already.
    expect((await publish(vendor, { id })).json().passports.map(({ revision }) => revision)).toEqual([1]);
    expect((await publish({ ...vendor, owner: vendor.contributor })).status).toBe(403);
  });
});

describe("the evidence behind a passport", () => {
  async function asked() {
    const vendor = await newVendor();
    const file = await uploadText(vendor.owner, "Behind the page");
    const id = randomIds.id("psp");
    const address = addressOf((await publish(vendor, { id, choices: { evidenceIds: [file.id] } })).json());
    await ask(address);
    const desk = (await call(vendor.owner, "GET /api/vendor/passports")).json();
    return { vendor, file, id, address, request: desk.passports[0]?.requests[0] };
  }
  type Asked = Awaited<ReturnType<typeof asked>>;

  /** Grants, and gives the token that only the mail carries. */
  async function granted({ vendor, id, request }: Asked): Promise<string> {
    const { jobs, enqueue } = keptJobs();
    await settleAccess(callBy(vendor.owner, { enqueue }), { passportId: id, id: request?.id ?? "", granted: true });
    const [job] = jobs;
    return job?.kind === "mail" ? (/passport-files#(\S+)/.exec(job.mail.text)?.[1] ?? "") : "";
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
  });

  it("stays closed to whoever was refused, and a refusal is final", async () => {
    const given = await asked();
    const settle = (decision: boolean) =>
      call(given.vendor.owner, "POST /api/vendor/passports/:id/requests/:requestId", {
        params: { id: given.id, requestId: given.request?.id ?? "" },
        body: { granted: decision },
      });
    expect((await settle(false)).status).toBe(200);
    expect((await settle(true)).status).toBe(409);
  });

  it("is asked for at most twenty times an hour", async () => {
    const { address } = await asked();
    const answers = [];
    for (let time = 0; time < 21; time++) answers.push((await ask(address)).status);
    expect(answers.filter((status) => status === 202)).toHaveLength(19);
    expect(answers.at(-1)).toBe(429);
  });
});
