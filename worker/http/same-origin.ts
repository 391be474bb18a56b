import type { MiddlewareHandler } from "hono";
import { fail } from "#contract/problems.ts";
import type { AppEnv } from "./app-env.ts";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);
const accepted = ["application/json", "application/octet-stream"];

/** Unsafe methods must come from our own pages, with a content type no form can send (security, CSRF). */
export const sameOrigin: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!safe.has(c.req.method)) {
    const own = new URL(c.var.deps.settings.APP_URL).origin;
    const site = c.req.header("sec-fetch-site");
    if (c.req.header("origin") !== own || (site !== undefined && site !== "same-origin")) fail("origin-refused");
    const type = (c.req.header("content-type") ?? "").split(";")[0]?.trim() ?? "";
    if (!accepted.includes(type)) fail("content-type-refused");
  }
  await next();
};
