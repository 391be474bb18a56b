import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { limits } from "#domain/access/limits.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import { dependenciesOf } from "#worker/dependencies.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { portalInHand } from "../identity/portal-in-hand.ts";
import { newWorld, type World } from "../requests/world.ts";

const aStranger = () => `${randomIds.id("nobody")}@elsewhere.example`.toLowerCase();
const handTo = (who: Persona, world: World, email: string, note = "Please") =>
  call(who, "POST /api/vendor/requests/:id/delegations", {
    params: { id: world.requestId },
    body: { email, name: "Jo", note, questionIds: ["policy"] },
  });
const write = (who: Persona, world: World) =>
  call(who, "POST /api/vendor/requests/:id/messages", {
    params: { id: world.requestId },
    body: { questionId: null, text: "A word" },
  });
/** Lets somebody have had so many mails sent today. */
async function mailedToday(personId: string, times: number): Promise<void> {
  const deps = dependenciesOf(env);
  for (let time = 0; time < times; time++) await withinLimit(deps, "mailed-by-person", personId);
}
/** Mails of their own that people of the buyer got. */
const toldIn = async ({ buyer }: World): Promise<number> =>
  (await env.DB.prepare("select count(*) as n from mails where org_id = ? and kind = 'notice'")
    .bind(buyer.orgId)
    .first<number>("n")) ?? 0;
const mailsOf = async ({ vendor }: World, kind: string): Promise<number> =>
  (await env.DB.prepare("select count(*) as n from mails where org_id = ? and kind = ?")
    .bind(vendor.orgId, kind)
    .first<number>("n")) ?? 0;

describe("what one person may have mailed in a day", () => {
  it("reaches so many people who never came, then is refused, and nothing is handed over", async () => {
    const world = await newWorld();
    const { contributor, owner } = world.vendor;
    const { most } = limits["newcomers-asked"];
    for (let time = 0; time < most; time++) expect((await handTo(contributor, world, aStranger())).status).toBe(201);
    const refused = await handTo(contributor, world, aStranger());
    expect([refused.status, refused.problem().code]).toEqual([429, "mail-limit"]);
    expect(await mailsOf(world, "delegation")).toBe(most);
    expect((await handTo(owner, world, aStranger())).status).toBe(201);
    expect((await handTo(contributor, world, owner.email)).status).toBe(201);
  });

  it("holds nobody's own words for somebody who never came", async () => {
    const world = await newWorld();
    const portal = portalInHand();
    const note = "BUY THESE PILLS";
    for (const email of [aStranger(), world.vendor.guest.email]) {
      const body = { email, name: "Jo", note, questionIds: ["policy"] };
      const sent = { params: { id: world.requestId }, body, cookie: world.vendor.owner.cookie };
      await portal.handle(requestFor("POST /api/vendor/requests/:id/delegations", sent));
    }
    await portal.deliver();
    expect(portal.mails.map(({ text }) => text.includes(note))).toEqual([false, true]);
  });

  it("tells the other side of messages so often a day; further ones stand without a mail of their own", async () => {
    const world = await newWorld();
    const { most } = limits["messages-mailed"];
    for (let time = 0; time < most + 3; time++) expect((await write(world.vendor.owner, world)).status).toBe(201);
    expect(await toldIn(world)).toBe(most);
    const { messages } = (
      await call(world.vendor.owner, "GET /api/vendor/requests/:id/conversation", { params: { id: world.requestId } })
    ).json();
    expect(messages).toHaveLength(most + 3);
  });

  it("uses up nothing of what colleagues share once they are over their own", async () => {
    const world = await newWorld();
    const { contributor, owner } = world.vendor;
    const { most } = limits["mailed-by-person"];
    await mailedToday(contributor.personId, most);
    for (let time = 0; time < limits["messages-mailed"].most + 5; time++) await write(contributor, world);
    expect(await toldIn(world)).toBe(0);
    await write(owner, world);
    expect(await toldIn(world)).toBe(1);
  });

  it("goes to one mailbox so often, whoever of the organisation sends it", async () => {
    const world = await newWorld();
    const { procurement, owner } = world.buyer;
    const invite = (who: Persona) =>
      call(who, "POST /api/buyer/assessments/:id/invitations", {
        params: { id: world.assessmentId },
        body: { mail: true },
      });
    const answers: number[] = [];
    const { most } = limits["mailed-to-address"];
    for (let time = 0; time <= most; time++) answers.push((await invite(time % 2 === 0 ? owner : procurement)).status);
    expect(answers.slice(0, most - 1)).toEqual(answers.slice(0, most - 1).map(() => 200));
    expect(answers.at(-1)).toBe(429);
    for (const who of [owner, procurement]) expect((await invite(who)).problem().code).toBe("mail-limit");
  });
});
