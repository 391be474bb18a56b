import type { Route } from "#domain/access/permissions.ts";
import { origin } from "#test/support/worker/portal.ts";
import { randomIds } from "#worker/ports/ids.ts";
import type { PortalInHand } from "./portal-in-hand.ts";

export interface Visit {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  json<T = Record<string, unknown>>(): T;
}
export interface Asked {
  readonly body?: unknown;
  readonly params?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One person's browser: keeps cookies between visits and calls from our own pages. */
export interface Browser {
  readonly cookies: Map<string, string>;
  visit(route: Route, asked?: Asked): Promise<Visit>;
}

function keepCookies(jar: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = "", ...attributes] = line.split("; ");
    const [name = "", value = ""] = pair.split("=");
    if (value === "" || attributes.some((one) => one.toLowerCase() === "max-age=0")) jar.delete(name);
    else jar.set(name, value);
  }
}

const cookieHeader = (jar: Map<string, string>): Record<string, string> =>
  jar.size === 0 ? {} : { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") };

export function newBrowser(portal: PortalInHand, agent = "Test browser"): Browser {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async visit(route, asked = {}) {
      const [method = "GET", path = ""] = route.split(" ");
      const address = path.replace(/:(\w+)/g, (_, name: string) => asked.params?.[name] ?? "missing");
      const unsafe = method === "GET" ? {} : { origin, "content-type": "application/json" };
      const headers = {
        "user-agent": agent,
        "idempotency-key": randomIds.id("idem"),
        ...cookieHeader(cookies),
        ...unsafe,
        ...asked.headers,
      };
      const content = method === "GET" ? {} : { body: JSON.stringify(asked.body ?? {}) };
      const response = await portal.handle(new Request(`${origin}${address}`, { method, headers, ...content }));
      keepCookies(cookies, response.headers);
      const text = await response.text();
      return { status: response.status, text, headers: response.headers, json: <T>() => JSON.parse(text) as T };
    },
  };
}
