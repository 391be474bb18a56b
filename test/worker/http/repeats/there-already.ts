import { call } from "#test/support/worker/portal.ts";
import { run, type TakenRequests } from "./place.ts";

/** Of what changes something only where something is there already. */
export const thereAlready: TakenRequests = {
  "POST /api/buyer/calendar-address/end": async ({ world }) => {
    await call(world.buyer.owner, "POST /api/buyer/calendar-address");
    return {};
  },
  "POST /api/buyer/assessments/:id/messages/settlement": async ({ world: { vendor, submitted } }) => {
    const words = { questionId: "ai-policy", text: "Is this what you meant?" };
    const params = { id: submitted.requestId };
    await call(vendor.owner, "POST /api/vendor/requests/:id/messages", { params, body: words });
    return { params: { id: submitted.assessmentId }, body: { readAt: Date.now() } };
  },
  "POST /api/buyer/policies/rescoring": async ({ world }) => {
    await run("update summaries set next_change_on = '2000-01-01' where org_id = ?", world.buyer.orgId);
    return {};
  },
  "PUT /api/vendor/requests/:id/language": async ({ world: { draft } }) => ({
    params: { id: draft.requestId },
    body: { language: "de" },
  }),
};
