import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import type { Route } from "#domain/access/permissions.ts";
import { confirmed } from "#test/support/worker/confirmed.ts";
import { type Cost, metered, noCost } from "#test/support/worker/meter.ts";
import type { Persona } from "#test/support/worker/portal.ts";
import { type AnySent, requestFor } from "#test/support/worker/wire.ts";
import { newWorld, sendAndAccept } from "#test/support/worker/world.ts";
import worker from "#worker/index.ts";

interface Measured extends Cost {
  readonly what: string;
  readonly status: number;
  readonly bytes: number;
}

async function measure(what: string, who: Persona, asked: AnySent & { readonly route: Route }): Promise<Measured> {
  const cost = noCost();
  const request = new Request<unknown, IncomingRequestCfProperties>(
    requestFor(asked.route, { ...asked, cookie: who.cookie }),
  );
  const response = await worker.fetch(request, { ...env, DB: metered(env.DB, cost) }, createExecutionContext());
  return { what, status: response.status, bytes: (await response.text()).length, ...cost };
}

it("prints what each of the main actions costs the database", async () => {
  const world = await newWorld("BENCH");
  const more = await sendAndAccept({ mark: "BENCH", buyer: world.buyer, vendor: world.vendor });
  const { owner } = world.vendor;
  const { reviewer, procurement } = world.buyer;
  const draft = { id: world.draft.requestId };
  const rows = [
    await measure("load a response", owner, { route: "GET /api/vendor/requests/:id", params: draft }),
    await measure("save one answer", owner, {
      route: "PUT /api/vendor/requests/:id/answers/:questionId",
      params: { ...draft, questionId: "concern-channel" },
      body: { revision: 0, answer: { value: "yes" } },
    }),
    await measure("certificate effect", owner, {
      route: "GET /api/vendor/requests/:id/certificate-effect",
      params: draft,
    }),
    await measure("submit and score", owner, {
      route: "POST /api/vendor/requests/:id/submission",
      params: draft,
      body: { name: "B", role: "B", confirmed: true },
    }),
    await measure("tracker", procurement, { route: "GET /api/buyer/assessments" }),
    await measure("review page", reviewer, {
      route: "GET /api/buyer/assessments/:id/review",
      params: { id: world.draft.assessmentId },
    }),
    await measure("one conclusion", reviewer, {
      route: "PUT /api/buyer/assessments/:id/reviews/:kind/:subject",
      params: { id: world.draft.assessmentId, kind: "certificate", subject: world.certificateId },
      body: { revision: 0, reason: "register", body: confirmed },
    }),
    await measure("compare two", reviewer, {
      route: "GET /api/buyer/comparison",
      query: { assessments: `${world.submitted.assessmentId},${world.draft.assessmentId}` },
    }),
  ];
  for (const { what, trips, statements, rowsRead, rowsWritten, bytes } of rows)
    console.info(
      `${what}: ${trips} round trips, ${statements} statements, rows read ${rowsRead}, written ${rowsWritten}, ${bytes} bytes`,
    );
  expect(rows.filter(({ status }) => status >= 300)).toEqual([]);
  expect(more.requestId).toMatch(/^rsp_/);
});
