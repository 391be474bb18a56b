import { Hono } from "hono";
import { writeWordsSchema } from "#contract/together.schema.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { buyerSpot, vendorSpot, viewConversation, writeMessage, writeNote } from "./conversation.usecases.ts";

const words = body(writeWordsSchema);

/** Notes of the buyer's people, and messages with the vendor. */
export const buyerConversationRoutes = new Hono<AppEnv>()
  .get("/assessments/:id/conversation", async (c) => {
    const call = callOf(c);
    return c.json(await viewConversation(call, await buyerSpot(call, c.req.param("id"))));
  })
  .post("/assessments/:id/notes", words, async (c) => {
    const call = callOf(c);
    return c.json(await writeNote(call, await buyerSpot(call, c.req.param("id")), c.req.valid("json")), 201);
  })
  .post("/assessments/:id/messages", words, async (c) => {
    const call = callOf(c);
    return c.json(await writeMessage(call, await buyerSpot(call, c.req.param("id")), c.req.valid("json")), 201);
  });

/** Notes of the vendor's people, and messages with the buyer. */
export const vendorConversationRoutes = new Hono<AppEnv>()
  .get("/requests/:id/conversation", async (c) => {
    const call = callOf(c);
    return c.json(await viewConversation(call, await vendorSpot(call, c.req.param("id"))));
  })
  .post("/requests/:id/notes", words, async (c) => {
    const call = callOf(c);
    return c.json(await writeNote(call, await vendorSpot(call, c.req.param("id")), c.req.valid("json")), 201);
  })
  .post("/requests/:id/messages", words, async (c) => {
    const call = callOf(c);
    return c.json(await writeMessage(call, await vendorSpot(call, c.req.param("id")), c.req.valid("json")), 201);
  });
