import { Hono } from "hono";
import { demoSignInSchema } from "#contract/identity.schema.ts";
import { signInAs } from "#worker/features/identity/identity.routes.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { demoAddress, listDemoMails, listDemoPeople } from "./demo.repository.ts";
import { loadDemo } from "./load/load-demo.ts";

/** What only the local demo has; `authorize` answers 404 anywhere else. */
export const demoRoutes = new Hono<AppEnv>()
  .get("/people", async (c) => c.json(await listDemoPeople(c.var.deps.db)))
  .post("/sign-in", body(demoSignInSchema), async (c) => {
    await signInAs(c, await demoAddress(c.var.deps.db, c.req.valid("json").personId));
    return c.json({ done: true } as const);
  })
  .get("/mails", async (c) => c.json(await listDemoMails(c.var.deps.db)))
  .post("/load", async (c) => c.json(await loadDemo(c.var.deps)));
