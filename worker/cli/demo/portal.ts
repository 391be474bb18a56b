import type { Body, Params, Result } from "#contract/api.ts";
import type { Route } from "#domain/access/permissions.ts";

type Sent<R extends Route> = ([Params<R>] extends [never] ? unknown : { params: Record<Params<R>, string> }) &
  (Body<R> extends undefined ? unknown : { body: Body<R> }) & {
    readonly query?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
type Loose = { params?: Record<string, string>; query?: Record<string, string>; body?: unknown };

/** One person at one browser: keeps the cookies and calls the API as the screens do. */
export class PortalVisitor {
  readonly #address: string;
  readonly #cookies = new Map<string, string>();
  constructor(address: string) {
    this.#address = address;
  }

  /** Calls a route; throws with the portal's own words when it refuses. */
  async call<R extends Route>(route: R, sent: Sent<R>): Promise<Result<R>> {
    const { params = {}, query = {}, body } = sent as Loose;
    const [method = "GET", path = ""] = route.split(" ");
    const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
    const address = Object.keys(query).length > 0 ? `${filled}?${new URLSearchParams(query)}` : filled;
    return this.#send<Result<R>>(address, {
      method,
      type: "application/json",
      body: method === "GET" ? undefined : JSON.stringify(body ?? {}),
    });
  }

  /** Uploads a file as evidence. */
  upload(
    bytes: Uint8Array<ArrayBuffer>,
    query: Readonly<Record<string, string>>,
  ): Promise<Result<"POST /api/vendor/evidence">> {
    const path = `/api/vendor/evidence?${new URLSearchParams(query)}`;
    return this.#send(path, { method: "POST", type: "application/octet-stream", body: bytes });
  }

  /** The bytes of a file. */
  async download(path: string): Promise<Uint8Array> {
    const response = await fetch(`${this.#address}${path}`, { headers: { cookie: this.#cookie() } });
    if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  #cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async #send<T>(
    path: string,
    of: { method: string; type: string; body: string | Uint8Array<ArrayBuffer> | undefined },
  ): Promise<T> {
    const response = await fetch(`${this.#address}${path}`, {
      method: of.method,
      headers: {
        origin: this.#address,
        "content-type": of.type,
        "idempotency-key": crypto.randomUUID(),
        cookie: this.#cookie(),
      },
      ...(of.body === undefined ? {} : { body: of.body }),
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const text = await response.text();
    if (!response.ok) throw new Error(`${of.method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
  }

  #keep(cookie: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (name !== undefined && value !== undefined) this.#cookies.set(name, value);
  }
}
