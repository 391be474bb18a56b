import type { MiddlewareHandler } from "hono";
import * as z from "zod";
import { fail } from "#contract/problems.ts";
import { mayReadOutside } from "#domain/access/outside.ts";
import { permissionOf } from "#domain/access/routes.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { auditEffects } from "#worker/storage/audit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { tellGiver } from "./outside-notices.ts";
import { findReading, type Reading, type RunningAccess, readEffects } from "./reading.repository.ts";

/**
 * The gate of whoever reads from outside: of the routes that `authorize` lets through to them, only what they may read at
 * this moment. Before the answer leaves it is on record that they read, and it leaves only if they still may: what was
 * taken back, or ended, meanwhile is not there.
 */
export const readFromOutside: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { principal, route, deps } = c.var;
  const permission = permissionOf(route);
  if (principal?.role !== "outside" || permission.to !== "roles") return next();
  const { orgId, personId } = principal;
  const reading: Reading = { orgId, personId, assessmentId: idIn(c.req.path) };
  const at = deps.clock.now();
  const access = await findReading(deps.db, { ...reading, now: at });
  const asked = { ...reading, reading: permission.outside ?? "files", at };
  if (access === undefined || !mayReadOutside([access], asked)) fail("not-found");
  await next();
  if (c.error !== undefined || (await readOnRecord(deps, { reading, access }))) return;
  // Not even its headers stay.
  c.res = undefined;
  fail("not-found");
};

/** Of `/api/buyer/assessments/:id/…`; what is no id is one that nobody has. */
const idIn = (path: string) =>
  z
    .string()
    .brand<"assessment">()
    .parse(path.split("/")[4] ?? "");

/** How often that somebody reads is written down at most, in milliseconds. */
const noteEvery = 5 * 60_000;

interface Read {
  readonly reading: Reading;
  readonly access: RunningAccess;
}

/** Whether they still may; writes down that they read, once a day in the log, and tells whoever gave it of the first time. */
async function readOnRecord(deps: Dependencies, { reading, access }: Read): Promise<boolean> {
  const now = deps.clock.now();
  const { lastReadAt } = access;
  if (lastReadAt !== null && now - lastReadAt < noteEvery) return stillReads(deps, reading);
  const told = access.firstReadAt === null ? await tellOfFirst(deps, { reading, access }) : undefined;
  const isNewDay = lastReadAt === null || civilDateOf(lastReadAt) !== civilDateOf(now);
  const effects = [
    ...readEffects(deps.db, { ...reading, now, seen: access }),
    ...(isNewDay ? await readEntry(deps, reading) : []),
    ...(told?.effects ?? []),
  ];
  const [first, ...rest] = effects;
  if (first === undefined) return false;
  try {
    await deps.db.batch([first, ...rest]);
  } catch (error) {
    if (refusalOf(error) !== "stale-revision") throw error;
    // It is over, or another call of theirs was the first.
    return stillReads(deps, reading);
  }
  await told?.deliver();
  return true;
}

const stillReads = async ({ db, clock }: Dependencies, reading: Reading): Promise<boolean> =>
  (await findReading(db, { ...reading, now: clock.now() })) !== undefined;

const tellOfFirst = (deps: Dependencies, { reading, access }: Read) => {
  const { orgId, assessmentId } = reading;
  const { id, knownAs: name, givenBy: givenById } = access;
  return tellGiver(deps, { orgId, assessmentId, id, name, givenById, what: "read", by: null, at: deps.clock.now() });
};

const readEntry = (deps: Dependencies, { orgId, assessmentId, personId }: Reading) =>
  auditEffects(deps.db, {
    orgId,
    facet: "buyer",
    actor: personId,
    at: deps.clock.now(),
    from: deps.from,
    audit: { action: "outside.read", subject: assessmentId },
  });
