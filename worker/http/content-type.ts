import type { MiddlewareHandler } from "hono";
import { contractOf } from "#contract/api.ts";
import { fail } from "#contract/problems.ts";
import type { AppEnv } from "./app-env.ts";

/** A route that takes a file is sent bytes, and every other one JSON: nothing is read as what it is not. */
export const contentTypeOfRoute: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method !== "GET" && c.req.method !== "HEAD") {
    const wanted = contractOf(c.var.route).upload ? "application/octet-stream" : "application/json";
    if ((c.req.header("content-type") ?? "").split(";")[0]?.trim() !== wanted) fail("content-type-refused");
  }
  await next();
};
