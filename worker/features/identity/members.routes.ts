import { Hono } from "hono";
import { saveMemberSchema } from "#contract/identity.schema.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { saveMember, viewMembers } from "./members.usecases.ts";

/** Who belongs to the organisation; the same in both facets. */
export const memberRoutes = new Hono<AppEnv>()
  .get("/members", async (c) => c.json(await viewMembers(callOf(c))))
  .put("/members", body(saveMemberSchema), async (c) => c.json(await saveMember(callOf(c), c.req.valid("json"))));
