import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startPortal } from "#test/support/portal-process.ts";
import { PortalVisitor } from "#worker/cli/demo/portal.ts";
import { freePort } from "#worker/cli/start/port.ts";
import { serve } from "#worker/cli/start/serve.ts";
import { repository, tools } from "#worker/cli/tools.ts";

let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), "annexa-kept-"));
});
afterEach(() => rmSync(state, { recursive: true, force: true }));

describe("the folder of a local portal", () => {
  it("is the one that wrangler prepares: no migration is applied twice, and none is forgotten", async () => {
    const migrate = ["d1", "migrations", "apply", "annexa", "--local", "--persist-to", state];
    const { status } = spawnSync(process.execPath, [tools.wrangler, ...migrate], {
      cwd: repository,
      env: { ...process.env, CI: "1" },
      // Its table is printed anew for each migration: kept, that is more than a process is let say.
      stdio: "ignore",
    });
    expect(status).toBe(0);
    const portal = await serve({ port: await freePort(), state, log: join(state, "log") });
    const rows = await (await portal.database()).prepare("SELECT name FROM d1_migrations ORDER BY id").all();
    await portal.close();
    expect(rows.results.map(({ name }) => name)).toEqual(readdirSync(join(repository, "migrations")).sort());
  });

  it("keeps what was entered when the portal is asked to stop, and ends without complaint", async () => {
    const options = ["--no-build", "--no-demo"];
    const first = await startPortal({ program: "start", state, options });
    await new PortalVisitor(first.address).call("POST /api/demo/load", { body: {} });
    expect(await first.stop()).toBe(0);
    const second = await startPortal({ program: "start", state, options });
    const people = await new PortalVisitor(second.address).call("GET /api/demo/people", {});
    await second.stop();
    expect(people.map(({ name }) => name)).toContain("Ines Keller");
  });
});
