import { expect } from "vitest";
import { contractOf, type Result, type Sending } from "#contract/api.ts";
import type { Problem } from "#contract/problems.ts";
import { commonProblems } from "#contract/route.ts";
import type { Route } from "#domain/access/permissions.ts";
import { randomIds } from "#worker/ports/ids.ts";

export const origin = "http://localhost:8787";

interface Extras {
  readonly headers?: Readonly<Record<string, string>>;
  readonly bytes?: Uint8Array;
}
/** What no screen sends: a body that the contract does not allow, or none of what it asks for. */
interface Wrong {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly wrong: unknown;
}
type Whole<R extends Route> = (Sending<R> & { readonly wrong?: never }) | Wrong;
/** What goes with a call of a route; left out where nothing has to. */
export type Sent<R extends Route> = object extends Sending<R> ? [sent?: Whole<R> & Extras] : [sent: Whole<R> & Extras];
/** The same for a route that is only known at run time. */
export interface AnySent extends Extras {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Answered<R extends Route = Route> {
  readonly status: number;
  readonly text: string;
  /** The same as it came: a file that is no text. */
  readonly file: Uint8Array;
  readonly headers: Headers;
  /** What the contract says the route gives. */
  json(): Result<R>;
  /** The refusal it gave. */
  problem(): Problem;
  /** Whatever JSON it gave, for looking at it as a stranger would. */
  raw(): unknown;
}

interface Sendable extends AnySent {
  readonly wrong?: unknown;
  readonly cookie?: string | undefined;
}

/** The request a page of ours makes. */
export function requestFor(route: Route, sent: Sendable): Request {
  const [method = "GET", path = ""] = route.split(" ");
  const named = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(sent.params?.[name] ?? "missing"));
  const url = new URL(named, origin);
  for (const [name, value] of Object.entries(sent.query ?? {})) url.searchParams.set(name, value);
  const type = sent.bytes ? "application/octet-stream" : "application/json";
  return new Request(url, {
    method,
    headers: {
      ...(sent.cookie ? { cookie: sent.cookie } : {}),
      ...(method === "GET" ? {} : { origin, "content-type": type }),
      ...(method === "POST" ? { "idempotency-key": randomIds.id("idem") } : {}),
      // Each stranger is somewhere else, unless the test says where they are.
      "cf-connecting-ip": randomIds.id("ip"),
      ...sent.headers,
    },
    ...(method === "GET" ? {} : { body: sent.bytes ?? JSON.stringify(sent.body ?? sent.wrong ?? {}) }),
  });
}

/** An answer, held against the contract of its route: every call of every test is a test of the contract too. */
export async function answeredTo<R extends Route>(route: R, response: Response): Promise<Answered<R>> {
  const file = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(file);
  const parsed = (): unknown => JSON.parse(text);
  checkAgainstContract(route, { status: response.status, parsed });
  return {
    status: response.status,
    text,
    file,
    headers: response.headers,
    json: () => parsed() as Result<R>,
    problem: () => parsed() as Problem,
    raw: parsed,
  };
}

function checkAgainstContract(route: Route, answer: { readonly status: number; readonly parsed: () => unknown }): void {
  const { result, status = 200, problems = [] } = contractOf(route);
  if (answer.status >= 400) {
    const { code } = answer.parsed() as Problem;
    expect([...commonProblems, ...problems], `problems that the contract of ${route} names`).toContain(code);
    return;
  }
  expect(answer.status, `status of ${route}`).toBe(status);
  if (result === undefined) return;
  const read = result.safeParse(answer.parsed());
  expect(read.error?.issues ?? [], `what the contract of ${route} does not allow in its answer`).toEqual([]);
}
