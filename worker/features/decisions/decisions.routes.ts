import { Hono } from "hono";
import { decideSchema, settleDecisionSchema } from "#contract/decision.schema.ts";
import { fail } from "#contract/problems.ts";
import { attachmentHeader } from "#domain/evidence/file-name.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { decide, settleDecision, viewDecisions } from "./decisions.usecases.ts";
import { issueStatement, printDecision } from "./statement.usecases.ts";

/** From findings to a decision that can be defended. */
export const decisionRoutes = new Hono<AppEnv>()
  .get("/assessments/:id/decisions", async (c) => c.json(await viewDecisions(callOf(c), c.req.param("id"))))
  .post("/assessments/:id/decisions", body(decideSchema), async (c) =>
    c.json(await decide(callOf(c), { assessmentId: c.req.param("id"), ...c.req.valid("json") }), 201),
  )
  .post("/assessments/:id/decisions/settlement", body(settleDecisionSchema), async (c) =>
    c.json(await settleDecision(callOf(c), { assessmentId: c.req.param("id"), ...c.req.valid("json") })),
  )
  .get("/assessments/:id/decisions/:number/statement", async (c) => {
    const { id: assessmentId, number } = c.req.param();
    if (!/^\d{1,4}$/.test(number)) fail("not-found");
    const { name, text } = await issueStatement(callOf(c), { assessmentId, number: Number(number) });
    return c.body(text, 200, {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": attachmentHeader(name),
    });
  })
  .get("/assessments/:id/decisions/:number/pdf", async (c) => {
    const { id: assessmentId, number } = c.req.param();
    if (!/^\d{1,4}$/.test(number)) fail("not-found");
    const { name, bytes } = await printDecision(callOf(c), { assessmentId, number: Number(number) });
    return c.body(bytes.slice().buffer, 200, {
      "content-type": "application/pdf",
      "content-disposition": attachmentHeader(name),
    });
  });
