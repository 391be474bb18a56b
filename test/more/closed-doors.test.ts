import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PortalVisitor } from "#worker/cli/demo/portal.ts";
import { freePort } from "#worker/cli/start/port.ts";
import type { Portal } from "#worker/cli/start/portal.ts";
import { serve } from "#worker/cli/start/serve.ts";

const state = mkdtempSync(join(tmpdir(), "annexa-doors-"));
const words = "Only the vendor and whoever it sent this to may read it.";
let portal: Portal;
let fileKey: string;

/** A mail that the hourly work takes for lost. */
const waitingMail =
  "INSERT INTO mails (org_id, id, subject_id, kind, state, created_at, recipient, title, body) VALUES ('org_demo_juniper', 'mal_old', 'x', 'invitation', 'queued', 1, 'a@b.example', 'x', 'x')";
const stateOfMail = async (): Promise<unknown> =>
  (await portal.database()).prepare("SELECT state FROM mails WHERE id = 'mal_old'").first("state");

beforeAll(async () => {
  portal = await serve({ port: await freePort(), state, log: join(state, "log") });
  await new PortalVisitor(portal.address).call("POST /api/demo/load", { body: {} });
  const vendor = new PortalVisitor(portal.address);
  await vendor.call("POST /api/demo/sign-in", { body: { personId: "psn_demo_nia" } });
  const bytes = new TextEncoder().encode(words);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const about = { name: "policy.csv", kind: "document", type: "text/csv", datedOn: "2026-01-01", sha256 };
  fileKey = `t/org_demo_juniper/e/${(await vendor.upload(bytes, about)).id}`;
  await (await portal.database()).exec(waitingMail);
});

afterAll(async () => {
  await portal.close();
  rmSync(state, { recursive: true, force: true });
});

const doors = [
  "/cdn-cgi/local/scheduled?cron=17+*+*+*+*",
  "/cdn-cgi/handler/scheduled",
  "/cdn-cgi/mf/scheduled",
  "/__scheduled?cron=17+*+*+*+*",
  "/cdn-cgi/local/email",
  "/cdn-cgi/local/explorer",
  "/cdn-cgi/local/explorer/api/d1/database",
  "/cdn-cgi/local/platform-proxy",
  "/cdn-cgi/local/r2/public/annexa-files/KEY",
  "/cdn-cgi/local/r2/s3/annexa-files/KEY",
];
const get = async (origin: string, path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${origin}${path.replace("KEY", () => fileKey)}`, { headers });
  return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
};

describe("an address of the portal", () => {
  it.each(["/.git/config", "/assets/nope.js", "/no/such/page"])("%s is not there", async (path) => {
    expect(await get(portal.address, path)).toEqual({
      status: 404,
      type: "text/plain; charset=utf-8",
      text: "There is nothing here.\n",
    });
  });

  it("of a page shows it, with the headers that protect it", async () => {
    const answer = await fetch(`${portal.address}/assessments/asm_1?for=buyer.org_1`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, expect.stringContaining("text/html")]);
    expect(answer.headers.get("content-security-policy")).toContain("require-trusted-types-for 'script'");
    expect(await answer.text()).toContain("/assets/");
  });
});

describe("what Miniflare offers to a developer", () => {
  it.each(doors)("%s is as unknown at the portal's address as any page that is not there", async (door) => {
    expect(await get(portal.address, door)).toEqual(await get(portal.address, "/no/such/page"));
  });

  it("cannot be reached by headers that Miniflare gives a meaning", async () => {
    const [scheduled = ""] = doors;
    const headers = {
      "MF-Original-URL": `http://localhost${scheduled}`,
      "MF-Route-Override": "explorer",
      "MF-Op": "GET",
    };
    expect(await get(portal.address, "/no/such/page", headers)).toEqual(await get(portal.address, "/no/such/page"));
  });

  it.each(doors)("%s gives nothing away where Miniflare itself listens", async (door) => {
    const { text } = await get(portal.entrance, door);
    expect(text).not.toContain(words);
    expect(["Invalid proxy request", (await get(portal.entrance, "/no/such/page")).text]).toContain(text);
  });

  it("rings nothing: only the program itself does the hourly work", async () => {
    expect(await stateOfMail()).toBe("queued");
    expect(await portal.ring()).toBe(true);
    expect(await stateOfMail()).toBe("failed");
  });
});
