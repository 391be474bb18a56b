import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Problem } from "#contract/problems.ts";
import { newVendor } from "#test/support/worker/portal.ts";
import { origin } from "#test/support/worker/wire.ts";
import worker from "#worker/index.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { randomIds } from "#worker/ports/ids.ts";

const content = new TextEncoder().encode("twelve bytes");

/** Uploads a text with the announced length; undefined announces none. */
async function upload(announced: number | undefined) {
  const { owner, orgId } = await newVendor();
  const query = new URLSearchParams({ name: "a.txt", kind: "document", sha256: await sha256Hex(content) });
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(content);
      controller.close();
    },
  });
  const request = new Request(`${origin}/api/vendor/evidence?${query}`, {
    method: "POST",
    headers: {
      cookie: owner.cookie,
      origin,
      "content-type": "application/octet-stream",
      "idempotency-key": randomIds.id("idem"),
      ...(announced === undefined ? {} : { "content-length": String(announced) }),
    },
    body,
  }) as Request<unknown, IncomingRequestCfProperties>;
  const response = await worker.fetch(request, env, createExecutionContext());
  const kept = await env.FILES.list({ prefix: `t/${orgId}/` });
  return { status: response.status, problem: (await response.json()) as Problem, kept: kept.objects.length };
}

describe("the announced length of an upload", () => {
  it("is required, so that nothing is taken in unseen", async () => {
    expect(await upload(undefined)).toMatchObject({ status: 422, problem: { code: "evidence-refused" }, kept: 0 });
  });

  it("may be 50 MB at most", async () => {
    const { status, problem, kept } = await upload(50_000_001);
    expect({ status, kept }).toEqual({ status: 422, kept: 0 });
    expect(problem.fields?.[0]?.message).toContain("50 MB");
  });

  it("must be what arrives: a byte more is a damaged file", async () => {
    expect(await upload(11)).toMatchObject({ status: 422, problem: { code: "evidence-damaged" }, kept: 0 });
    expect(await upload(12)).toMatchObject({ status: 201, kept: 1 });
  });
});
