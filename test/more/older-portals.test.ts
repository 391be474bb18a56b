import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { olderPortals, unpackOlder } from "#test/support/older/older-portals.ts";
import { startPortal } from "#test/support/portal-process.ts";
import { PortalVisitor } from "#worker/cli/demo/portal.ts";
import { repository } from "#worker/cli/tools.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "annexa-older-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each(olderPortals)(
  "the portal that an older version left (%s) goes on: every assessment is there with its score, and every dossier can be read",
  async (name) => {
    const state = join(folder, "state");
    const restoring = ["worker/cli/restore.ts", "--from", unpackOlder(name, folder), "--state", state];
    expect(spawnSync(process.execPath, restoring, { cwd: repository, encoding: "utf8" })).toMatchObject({ status: 0 });
    const portal = await startPortal({ program: "start", state, options: ["--no-build"] });
    try {
      const ines = new PortalVisitor(portal.address);
      await ines.call("POST /api/demo/sign-in", { body: { personId: "psn_demo_ines" } });
      const { entries: sent, counts } = await ines.call("GET /api/buyer/assessments", { query: {} });
      expect(counts.all).toBe(10);
      const submitted = sent.filter(({ state }) => state === "submitted");
      expect(submitted.length).toBeGreaterThan(5);
      for (const { id } of submitted) {
        const { summary } = await ines.call("GET /api/buyer/assessments/:id/review", { params: { id } });
        expect(summary.overall?.assured).toBeGreaterThan(0);
        await ines.call("GET /api/buyer/assessments/:id/dossier", { params: { id } });
      }
    } finally {
      await portal.stop();
    }
  },
);
