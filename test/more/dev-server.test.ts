import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type PortalProcess, startPortal } from "#test/support/portal-process.ts";
import { repository } from "#worker/cli/tools.ts";

const state = mkdtempSync(join(tmpdir(), "annexa-dev-"));
let portal: PortalProcess;
let heard = "";

beforeAll(async () => {
  const hear = (text: string) => {
    heard += text;
  };
  portal = await startPortal({ program: "dev", state, options: ["--no-build", "--no-demo"], hear });
});

afterAll(async () => {
  await portal.stop();
  rmSync(state, { recursive: true, force: true });
});

const post = (origin: string): Promise<Response> =>
  fetch(`${portal.address}/api/demo/load`, {
    method: "POST",
    headers: { origin, "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    body: "{}",
  });

describe("npm run dev", () => {
  it("lets its own pages change something", async () => {
    expect((await post(portal.address)).status).toBe(200);
  });

  it.each(["http://localhost:8787", "https://elsewhere.example"])(
    "refuses a page of %s, as the portal does",
    async (origin) => {
      const answer = await post(origin);
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: "origin-refused" });
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    },
  );

  it("serves the screens from their sources, to be reloaded when one is saved", async () => {
    expect(await (await fetch(`${portal.address}/sign-in`)).text()).toContain('src="/@vite/client"');
    expect(await (await fetch(`${portal.address}/main.tsx`)).text()).toContain("/app/");
  });

  it("hands on what belongs to the worker outside /api too", async () => {
    const keys = await fetch(`${portal.address}/.well-known/annexa-keys.json`);
    expect(await keys.json()).toMatchObject({ keys: [{ kty: "OKP" }] });
  });

  it("builds and restarts the worker when one of its files is saved, and says so", async () => {
    const file = join(repository, "worker/index.ts");
    writeFileSync(file, readFileSync(file));
    await vi.waitFor(() => expect(heard).toContain("The worker was restarted."), { timeout: 600_000 });
    expect(heard).toContain("worker/index.ts was saved");
    expect((await post(portal.address)).status).toBe(200);
  });
});
