import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { RemindersSent } from "#contract/reminders.ts";
import { limits } from "#domain/access/limits.ts";
import { call, newBuyer, type Persona } from "#test/support/worker/portal.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { cancel } from "#test/worker/exits/steps.ts";
import { newWorld, submitComplete } from "#test/worker/requests/world.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import { reminderMails } from "./steps.ts";

const remind = async (who: Persona, assessmentIds: string[]): Promise<RemindersSent> =>
  (await call(who, "POST /api/buyer/reminders", { body: { assessmentIds } })).json();
const whys = ({ leftOut }: RemindersSent) => leftOut.map(({ why }) => why);

describe("a reminder by hand", () => {
  it("goes to the vendors whose turn it is, once a day, and says which was left out and why", async () => {
    const world = await newWorld();
    const { procurement } = world.buyer;
    expect(await remind(procurement, [world.assessmentId])).toEqual({ sent: 1, leftOut: [] });
    const named = { id: world.assessmentId, vendorName: "Lumen", product: "Lumen Suite" };
    expect(await remind(procurement, [world.assessmentId])).toEqual({
      sent: 0,
      leftOut: [{ ...named, why: "mailed-lately" }],
    });
    expect(await reminderMails(world)).toHaveLength(1);
  });

  it("goes to a vendor whose mail could not be delivered, as often as somebody presses", async () => {
    const world = await newWorld();
    await remind(world.buyer.owner, [world.assessmentId]);
    await env.DB.prepare(
      "update mails set state = 'failed', recipient = null, title = null, body = null, from_name = null, reply_to = null where org_id = ?",
    )
      .bind(world.buyer.orgId)
      .run();
    expect((await remind(world.buyer.owner, [world.assessmentId])).sent).toBe(1);
  });

  it("does not go to who has submitted or whose request has ended, nor to somebody else's vendors", async () => {
    const [world, other, ended] = [await newWorld(), await newWorld(), await newWorld()];
    await submitComplete(world);
    await cancel(ended);
    expect(whys(await remind(ended.buyer.owner, [ended.assessmentId]))).toEqual(["ended"]);
    const { leftOut } = await remind(world.buyer.owner, [world.assessmentId, other.assessmentId]);
    expect(leftOut).toMatchObject([
      { id: world.assessmentId, why: "submitted" },
      { id: other.assessmentId, why: "unknown", vendorName: "", product: "" },
    ]);
    expect(
      (await call(world.buyer.reviewer, "POST /api/buyer/reminders", { body: { assessmentIds: ["x"] } })).status,
    ).toBe(403);
  });

  it("does not invite anew whose links were taken back", async () => {
    const buyer = await newBuyer();
    const { id } = await sendBy(buyer);
    await call(buyer.owner, "POST /api/buyer/assessments/:id/invitations/recall", { params: { id } });
    expect(whys(await remind(buyer.owner, [id]))).toEqual(["recalled"]);
  });

  it("does not go beyond what a mailbox gets in a day", async () => {
    const world = await newWorld();
    for (let mail = 0; mail < limits["mailed-to-address"].most; mail++)
      await withinLimit(dependenciesWith(), "mailed-to-address", `${world.buyer.orgId} mara@lumen.example`);
    expect(whys(await remind(world.buyer.owner, [world.assessmentId]))).toEqual(["mail-limit"]);
  });
});
