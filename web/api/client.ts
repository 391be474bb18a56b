import type { Body, PathParams, Result, Sending } from "#contract/api.ts";
import type { Problem } from "#contract/problems.ts";
import { keylessRoutes } from "#domain/access/keyless.ts";
import type { Route } from "#domain/access/permissions.ts";

/** A refusal of the API, or no answer at all, in words a screen can show. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

interface Extras {
  readonly signal?: AbortSignal;
}
export type Options<R extends Route> = Sending<R> & Extras;

type Query = { readonly query?: Readonly<Record<string, string>> };
type Untyped = Extras & Query & { readonly params?: Record<string, string>; readonly body?: unknown };

/** The address of a route with its parameters filled in. */
export function urlOf<R extends Route>(route: R, options: PathParams<R> & Query): string {
  const { params = {}, query } = options as Untyped;
  const path = (route.split(" ")[1] ?? "").replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  return query === undefined ? path : `${path}?${new URLSearchParams(query)}`;
}

/** The one place that calls fetch. Gives the result, or throws `Refused`. */
export async function call<R extends Route>(route: R, options: Options<R>): Promise<Result<R>> {
  const { body, signal } = options as Untyped;
  const method = route.split(" ")[0] ?? "GET";
  const url = urlOf(route, options);
  const until = signal ? { signal } : {};
  if (method === "GET") return send<Result<R>>(url, { method, ...until });
  const init = { method, body: JSON.stringify(body ?? {}), ...until };
  if (keylessRoutes.has(route)) return send<Result<R>>(url, { ...init, headers: json });
  return underOneKey({ method, url, body: init.body }, (key) =>
    send<Result<R>>(url, { ...init, headers: { ...json, "idempotency-key": key } }),
  );
}

interface OpenKey {
  readonly body: string;
  readonly key: string;
}
/** Keys of requests whose fate nobody knows: of a POST by what it sends too, of a PUT one for what it states. */
const openKeys = new Map<string, OpenKey>();

/**
 * While nobody knows what became of a request, the same one again carries the same key, so that it happens once. Who states
 * something else at the same place has a new key, and so has who then goes back: that is no repeat.
 */
async function underOneKey<T>(
  { method, url, body }: { readonly method: string; readonly url: string; readonly body: string },
  sending: (key: string) => Promise<T>,
): Promise<T> {
  const request = method === "POST" ? `POST ${url} ${body}` : `${method} ${url}`;
  const open = openKeys.get(request);
  const key = open?.body === body ? open.key : crypto.randomUUID();
  openKeys.set(request, { body, key });
  try {
    const result = await sending(key);
    openKeys.delete(request);
    return result;
  } catch (error) {
    if (problemOf(error).status < 500) openKeys.delete(request);
    throw error;
  }
}

/** Uploads the bytes of one file; a repeat with the same key stores it once. */
export const upload = (
  file: Blob,
  query: Readonly<Record<string, string>>,
  key: string,
): Promise<Result<"POST /api/vendor/evidence">> =>
  send(urlOf("POST /api/vendor/evidence", { query }), {
    method: "POST",
    headers: { "content-type": "application/octet-stream", "idempotency-key": key },
    body: file,
  });

/** The bytes of a file whose address is a secret: it travels in the body. */
export async function download(route: "POST /api/passports/file", body: Body<typeof route>): Promise<Blob> {
  const init = {
    method: "POST",
    headers: { ...json, "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify(body),
  };
  // No answer at all, and one that is no JSON, become the same refusal: unreachable.
  const response = await fetch(urlOf(route, {}), { credentials: "same-origin", ...init }).catch(() => undefined);
  if (response?.ok) return response.blob();
  const problem: unknown = await response?.json().catch(() => undefined);
  throw new Refused((problem as Problem | undefined) ?? unreachable);
}

const json = { "content-type": "application/json" };

async function send<T>(url: string, init: RequestInit): Promise<T> {
  // No answer at all, and one that is no JSON, become the same refusal: unreachable.
  const response = await fetch(url, { credentials: "same-origin", ...init }).catch(() => undefined);
  if (response === undefined) throw new Refused(unreachable);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok || body === undefined) throw new Refused((body as Problem | undefined) ?? unreachable);
  return body as T;
}

const unreachable: Problem = {
  type: "about:blank",
  code: "busy",
  status: 503,
  title: "Annexa cannot be reached",
  detail: "What was saved before is safe. Check your connection and try again.",
};

/** The refusal in whatever was thrown. */
export const problemOf = (error: unknown): Problem =>
  error instanceof Refused
    ? error.problem
    : {
        ...unreachable,
        code: "failed",
        title: "Something went wrong on this page",
        detail: "What was saved before is safe. Reload the page and try again.",
      };
