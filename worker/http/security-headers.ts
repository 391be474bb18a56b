import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { AppEnv } from "./app-env.ts";

const strict = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    sandbox: [],
  },
  crossOriginOpenerPolicy: "same-origin",
  crossOriginResourcePolicy: "same-origin",
  referrerPolicy: "no-referrer",
  strictTransportSecurity: "max-age=63072000; includeSubDomains",
  xContentTypeOptions: true,
  xFrameOptions: "DENY",
});

/** Headers of every answer of the API: nothing is cached, framed, sniffed, shared or run, files included. Assets have theirs in `_headers`. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await strict(c, next);
  if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-store");
};
