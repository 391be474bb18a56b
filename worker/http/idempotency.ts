import { and, eq } from "drizzle-orm";
import type { MiddlewareHandler } from "hono";
import { fail } from "#contract/problems.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { idempotencyKeys } from "#worker/storage/records.tables.ts";
import type { AppEnv } from "./app-env.ts";

const shape = /^[A-Za-z0-9_-]{8,100}$/;

/**
 * A mutation may be sent twice and happens once (draft-ietf-httpapi-idempotency-key-header): the key is stored in the
 * batch of the effect, and a repeat gets the stored answer. Saves that name a revision need no key.
 */
export const idempotent: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { principal } = c.var;
  if (principal === undefined || c.req.method !== "POST") return next();
  const key = c.req.header("idempotency-key");
  if (key === undefined || !shape.test(key)) fail("idempotency-key-missing");
  const isJson = c.req.header("content-type")?.startsWith("application/json") === true;
  const requestHash = await sha256Hex(`${principal.personId}\n${c.req.url}\n${isJson ? await c.req.text() : ""}`);
  const stored = (): Promise<Response | undefined> => replay(c, { key, requestHash });
  const earlier = await stored();
  if (earlier) return earlier;
  c.set("idempotency", { key, requestHash });
  await next();
  // Two copies of one request at the same moment: the loser gives the winner's answer.
  if (c.error && refusalOf(c.error) === "already-there") {
    const winner = await stored();
    if (winner) c.res = winner;
  }
};

async function replay(
  c: Parameters<typeof idempotent>[0],
  sent: { key: string; requestHash: string },
): Promise<Response | undefined> {
  const orgId = c.var.principal?.orgId ?? "";
  const rows = await c.var.deps.db
    .select({ requestHash: idempotencyKeys.requestHash, resultJson: idempotencyKeys.resultJson })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.orgId, orgId), eq(idempotencyKeys.key, sent.key)));
  const row = rows[0];
  if (row === undefined) return undefined;
  if (row.requestHash !== sent.requestHash) fail("idempotency-key-reused");
  return c.body(row.resultJson, 200, { "content-type": "application/json; charset=utf-8" });
}
