import type { Route } from "#domain/access/permissions.ts";
import { type Answered, answeredTo, requestFor, type Sent } from "#test/support/worker/wire.ts";
import { randomIds } from "#worker/ports/ids.ts";
import type { PortalInHand } from "./portal-in-hand.ts";

/** One person's browser: keeps cookies between visits and calls from our own pages. */
export interface Browser {
  readonly cookies: Map<string, string>;
  visit<R extends Route>(route: R, ...sent: Sent<R>): Promise<Answered<R>>;
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
  const address = randomIds.id("ip");
  return {
    cookies,
    async visit<R extends Route>(route: R, ...[sent]: Sent<R>): Promise<Answered<R>> {
      const headers = {
        "user-agent": agent,
        "cf-connecting-ip": address,
        "idempotency-key": randomIds.id("idem"),
        ...cookieHeader(cookies),
      };
      const request = requestFor(route, { ...sent, headers: { ...headers, ...sent?.headers } });
      const response = await portal.handle(request);
      keepCookies(cookies, response.headers);
      return answeredTo(route, response);
    },
  };
}
