import type { Context, MiddlewareHandler } from "hono";
import { contractOf } from "#contract/api.ts";
import { fail } from "#contract/problems.ts";
import { keylessRoutes } from "#domain/access/keyless.ts";
import { isMemberRoute } from "#domain/access/routes.ts";
import type { OrgId } from "#domain/ids.ts";
import { pickedBy } from "#domain/picked.schema.ts";
import { idIn } from "#worker/call.ts";
import { sha256Hex, sha256Token } from "#worker/ports/hash.ts";
import { findAnswer, type IdempotencyKey, keepAnswer, nobody } from "#worker/storage/idempotency.ts";
import type { AppEnv } from "./app-env.ts";
import { openAnswer, sealAnswer } from "./sealed.ts";

const shape = /^[A-Za-z0-9_-]{8,100}$/;

/**
 * A mutation may be sent twice and happens once (draft-ietf-httpapi-idempotency-key-header): for a day, a repeat gets the
 * status and the body of the first, or, where that held a secret, the id of what it made. The key is stored in the batch of
 * the effect (`Call.commit`), or after it where the effect can only happen once by itself. A POST needs a key, a PUT may
 * have one; `keylessRoutes` need none.
 */
export const idempotent: MiddlewareHandler<AppEnv> = async (c, next) => {
  const contract = contractOf(c.var.route);
  if (!["POST", "PUT"].includes(c.req.method) || contract.reads || keylessRoutes.has(c.var.route)) return next();
  const asked = await keyOf(c);
  if (asked === undefined) return next();
  const earlier = await repeated(c, asked);
  if (earlier) return earlier;
  let isKept = false;
  const { key, requestHash, seal, secretOf } = asked;
  c.set("repeat", {
    key,
    requestHash,
    seal,
    secretOf,
    isSecret: contract.secret === true,
    onKept: () => (isKept = true),
  });
  await next();
  // Two copies of one request at the same moment: the loser gives the winner's answer, whatever it stumbled over.
  if (c.error) {
    const winner = await repeated(c, asked);
    if (winner) c.res = winner;
  }
  if (!isKept && c.res.ok) await keep(c, asked);
};

interface Asked extends IdempotencyKey {
  readonly orgId: OrgId;
  readonly seal: (result: unknown) => Promise<string>;
  readonly open: (sealed: string) => Promise<string>;
  readonly secretOf: (what: string) => Promise<string>;
}

/**
 * The key of a request with what it must go with. A route that is not for an organisation's people has keys of its own for
 * each person and request: the organisation somebody acts for may be what it changes. Rows hold hashes of the key alone, and
 * of the request together with it, so that nobody finds out from them what was asked.
 */
async function keyOf(c: Context<AppEnv>): Promise<Asked | undefined> {
  const { person, principal, route } = c.var;
  const orgId = isMemberRoute(route) ? principal?.orgId : undefined;
  const key = c.req.header("idempotency-key");
  if (key === undefined && (orgId === undefined || c.req.method === "PUT")) return undefined;
  if (key === undefined || !shape.test(key)) fail("idempotency-key-missing");
  const isJson = c.req.header("content-type")?.startsWith("application/json") === true;
  const request = `${c.req.method} ${c.req.url}\n${isJson ? await c.req.text() : ""}`;
  const requestHash = await sha256Hex(`${key}\n${person?.personId}\n${request}`);
  const secret = `${key}\n${requestHash}`;
  return {
    orgId: orgId ?? nobody,
    key: await sha256Hex(orgId === undefined ? secret : `v1:idempotency:${key}`),
    requestHash,
    seal: (result) => sealAnswer(secret, JSON.stringify(result)),
    open: (sealed) => openAnswer(secret, sealed),
    secretOf: (what) => sha256Token(`v1:${what}:${secret}`),
  };
}

/** What a repeat gets; undefined for the first of its key. */
async function repeated(c: Context<AppEnv>, asked: Asked): Promise<Response | undefined> {
  const { db, clock } = c.var.deps;
  const row = await findAnswer(db, { orgId: asked.orgId, key: asked.key, now: clock.now() });
  if (row === undefined) return undefined;
  if (row.requestHash !== asked.requestHash) fail("idempotency-key-reused");
  const { secret, status, result } = contractOf(c.var.route);
  if (secret) fail("already-done", { id: row.subject });
  // With the fields that the contract names and no others, as the first one left.
  return c.json(pickedBy(result, JSON.parse(await asked.open(row.sealedResult))), status ?? 200);
}

/** Keeps an answer that was not stored with its effect. */
async function keep(c: Context<AppEnv>, asked: Asked): Promise<void> {
  const { secret } = contractOf(c.var.route);
  const { orgId, key, requestHash, seal } = asked;
  // A visitor's secret is the session: without one, such as when a code is still needed, nothing was done yet.
  if (secret && !c.res.headers.has("set-cookie")) return;
  const result: unknown = await c.res.clone().json();
  const kept = { subject: secret ? (idIn(result) ?? "") : "", sealedResult: await seal(secret ? {} : result) };
  await keepAnswer(c.var.deps.db, { orgId, key, requestHash, ...kept, at: c.var.deps.clock.now() });
}
