import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { newBuyer } from "#test/support/worker/portal.ts";
import { aRequest, assessmentIdOf } from "#test/support/worker/requests.ts";
import { callBy, keptJobs } from "#test/support/worker/use-case-call.ts";
import { mailsSentFor } from "#test/worker/identity/portal-in-hand.ts";
import { sendAssessment } from "#worker/features/sending/sending.usecases.ts";
import { offerVersion } from "#worker/features/version-offers/version-offers.usecases.ts";
import { answer, newWorld, openRequest, type World } from "../requests/world.ts";
import { publishVersion, reworded } from "./next-version.ts";

/** Offers a version as procurement does, and gives the mails that go out. */
async function offered({ buyer, assessmentId }: Pick<World, "buyer" | "assessmentId">, version = 2) {
  const { jobs, enqueue } = keptJobs();
  await offerVersion(callBy(buyer.procurement, { enqueue }), {
    assessmentId: assessmentIdOf({ id: assessmentId }),
    version,
  });
  return mailsSentFor(jobs);
}
const recipients = (mails: Awaited<ReturnType<typeof offered>>): string[] => mails.map(({ to }) => to).sort();

describe("an offered version", () => {
  it("is mailed to those who answer, each once, with what is different and a link to the request", async () => {
    const world = await newWorld();
    const { owner, contributor } = world.vendor;
    await publishVersion(world, reworded());
    await answer(contributor, world, { question: "policy", answer: { value: "yes" } });
    await answer(contributor, world, { question: "page", answer: { value: "https://one.example" } });
    const mails = await offered(world);
    expect(recipients(mails)).toEqual([contributor.email]);
    expect(mails[0]?.subject).toContain("offers a newer version");
    expect(mails[0]?.text).toContain(`/requests/${world.requestId}`);
    expect(mails[0]?.text).toContain("1 question reworded");
    expect(mails[0]?.text).toContain("you may go on with version 1");
    expect((await openRequest(owner, world)).offer).toMatchObject({ version: 2 });
  });

  it("is mailed to the owners where nobody has answered yet, and never to guests", async () => {
    const world = await newWorld();
    await publishVersion(world, reworded());
    expect(recipients(await offered(world))).toEqual([world.vendor.owner.email]);
  });

  it("is mailed to the contact too, when the contact belongs to the vendor", async () => {
    const world = await newWorld();
    const { owner, contributor } = world.vendor;
    await publishVersion(world, reworded());
    await env.DB.prepare("update assessments set contact_email = ? where id = ?")
      .bind(owner.email, world.assessmentId)
      .run();
    await answer(contributor, world, { question: "policy", answer: { value: "yes" } });
    expect(recipients(await offered(world))).toEqual([owner.email, contributor.email].sort());
  });

  it("is mailed once: offered again, nothing goes out, not even when two people press at one moment", async () => {
    const world = await newWorld();
    await publishVersion(world, reworded());
    const [one, other] = await Promise.all([offered(world), offered(world)]);
    expect([...one, ...other]).toHaveLength(1);
    expect(await offered(world)).toEqual([]);
    const { results } = await env.DB.prepare("select kind from mails where org_id = ? and subject_id = ?")
      .bind(world.buyer.orgId, world.assessmentId)
      .all();
    expect(results).toEqual([{ kind: "version" }]);
  });

  it("reaches the contact with a way in while nobody has begun", async () => {
    const buyer = await newBuyer();
    const { enqueue } = keptJobs();
    const sent = await sendAssessment(callBy(buyer.procurement, { enqueue }), aRequest());
    const { questionnaire } = await env.DB.prepare(
      "select definition_json as questionnaire from questionnaire_versions where org_id = ?",
    )
      .bind(buyer.orgId)
      .first<{ questionnaire: string }>()
      .then((row) => ({ questionnaire: JSON.parse(row?.questionnaire ?? "{}") }));
    const version = questionnaire.version + 1;
    await publishVersion({ buyer }, { ...questionnaire, version });
    const mails = await offered({ buyer, assessmentId: sent.id }, version);
    expect(recipients(mails)).toEqual(["mara.lind@meridian.example"]);
    expect(mails[0]?.text).toMatch(/\/i#\S{20,}/);
    expect(mails[0]?.text).toContain("nothing in the wording");
  });
});
