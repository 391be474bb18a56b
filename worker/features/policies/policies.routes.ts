import { Hono } from "hono";
import { policyEffectSchema, publishPolicySchema, rescoreWithSchema } from "#contract/policy.schema.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { previewPolicy, publishPolicy, rescoreWith, viewPolicies } from "./policies.usecases.ts";

/** The constants of the score: seen before they hold, and never changed behind anybody's back. */
export const policyRoutes = new Hono<AppEnv>()
  .get("/policies", async (c) => c.json(await viewPolicies(callOf(c))))
  .post("/policies/effect", body(policyEffectSchema), async (c) =>
    c.json(await previewPolicy(callOf(c), c.req.valid("json"))),
  )
  .post("/policies", body(publishPolicySchema), async (c) =>
    c.json(await publishPolicy(callOf(c), c.req.valid("json")), 201),
  )
  .post("/assessments/:id/policy", body(rescoreWithSchema), async (c) =>
    c.json(await rescoreWith(callOf(c), { assessmentId: c.req.param("id"), ...c.req.valid("json") })),
  );
