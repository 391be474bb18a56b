import type { Context } from "hono";
import type { CameFrom } from "#worker/ports/came-from.ts";

/** Where a request comes from; only Cloudflare's own header says so, others can be made up. */
export const cameFrom = (c: Context): CameFrom => ({
  address: c.req.header("cf-connecting-ip") ?? "local",
  agent: c.req.header("user-agent") ?? "",
});
