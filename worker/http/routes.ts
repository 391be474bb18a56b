import type { Context, Handler } from "hono";
import {
  contractOf,
  type FileRoute,
  type ReadBody,
  type ReadParams,
  type ReadQuery,
  type Result,
} from "#contract/api.ts";
import { fail } from "#contract/problems.ts";
import type { RouteContract } from "#contract/route.ts";
import type { Route } from "#domain/access/permissions.ts";
import { isMemberRoute, type MemberRoute } from "#domain/access/routes.ts";
import { pickedBy } from "#domain/picked.schema.ts";
import type { Call } from "#worker/call.ts";
import { type AppEnv, callFrom } from "./app-env.ts";
import { type FileToSend, fileResponse, isFile } from "./file-response.ts";
import { parse, readJson, readQuery } from "./validate.ts";
import { type Visit, visitOf } from "./visit.ts";

export interface Input<R extends Route> {
  readonly params: ReadParams<R>;
  readonly body: ReadBody<R>;
  readonly query: ReadQuery<R>;
  /** The bytes that came, for a route that takes a file; `length` is what was announced. */
  readonly upload: { readonly length: number | undefined; readonly body: ReadableStream | null };
}

type Answer<R extends Route> = R extends FileRoute ? FileToSend : Result<R>;
/** Whoever calls: somebody of an organisation where the table of permissions asks for one, else anybody. */
type Who<R extends Route> = R extends MemberRoute ? Call<Answer<R>> : Visit;

/** A route ready to be mounted. */
export interface Mounted {
  readonly route: Route;
  readonly handle: Handler<AppEnv>;
}

/** What `on` ties together by types, with the types taken off. */
interface Untyped {
  answer(who: unknown, input: unknown): Promise<unknown>;
}

/**
 * One route, bound to its contract: the key says method and path; parameters, query and body come in as the contract reads
 * them; what is given back is typed by it, and leaves with the fields it names and no others.
 */
export function on<R extends Route>(route: R, answer: (who: Who<R>, input: Input<R>) => Promise<Answer<R>>): Mounted {
  const contract = contractOf(route);
  const untyped: Untyped = { answer };
  return {
    route,
    handle: async (c) => {
      const who = isMemberRoute(route) ? callFrom(c) : visitOf(c);
      const given = await untyped.answer(who, await inputOf(c, contract));
      return contract.file !== undefined && isFile(given)
        ? fileResponse(given, { mediaType: contract.file, ifNoneMatch: c.req.header("if-none-match") })
        : c.json(pickedBy(contract.result, given), contract.status ?? 200);
    },
  };
}

/** Nothing has a name with a character that is none. */
function knownParams<T extends Readonly<Record<string, string>>>(params: T): T {
  if (Object.values(params).some((value) => value.includes("\u0000") || !value.isWellFormed())) fail("not-found");
  return params;
}

async function inputOf(c: Context<AppEnv>, contract: RouteContract): Promise<object> {
  // What says that it is JSON was read whole already, to know a repeat: there is no stream left to store.
  if (contract.upload && c.req.header("content-type")?.startsWith("application/json")) fail("content-type-refused");
  const announced = c.req.header("content-length");
  return {
    params: knownParams(c.req.param()),
    query: contract.query && parse(contract.query, readQuery(c)),
    body: contract.body && parse(contract.body, await readJson(c)),
    upload: { length: announced === undefined ? undefined : Number(announced), body: c.req.raw.body },
  };
}
