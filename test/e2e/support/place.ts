import { PortalVisitor } from "../../../worker/cli/demo/portal.ts";
import { type Scene, signedIn } from "./writers.ts";

const systemId = "sys_place";
const system = {
  name: "Loop",
  purpose: "Testing",
  origin: "fine-tuned",
  roles: ["provider"],
  affectsPeople: true,
  personalData: true,
  aiActClass: "high-risk",
  thirdPartyServices: [],
} as const;

/** A request of the demonstration's vendor that just began, and an assessment of the same buyer that was handed in. */
export async function newPlace(address: string): Promise<Omit<Scene, "address">> {
  await new PortalVisitor(address).call("POST /api/demo/load", {});
  const vendor = await signedIn(address, "nia");
  const body = { revision: 0, body: { ...system, roles: ["provider" as const], thirdPartyServices: [] } };
  await vendor.call("PUT /api/vendor/systems/:id", { params: { id: systemId }, body });
  const [begun, done] = [await sendAndAccept(address), await sendAndAccept(address)];
  await handIn(vendor, done.requestId, { "ai-policy": { value: "yes" }, "trains-on-our-data": { value: "no" } });
  return { ...begun, submittedId: done.assessmentId };
}

async function sendAndAccept(address: string): Promise<{ requestId: string; assessmentId: string }> {
  const factors = { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 };
  const buyer = await signedIn(address, "tom");
  const sent = await buyer.call("POST /api/buyer/assessments", {
    body: {
      questionnaireId: "ai-vendor-core",
      vendorName: "Juniper Loop",
      vendorLegalName: "Juniper Loop Ltd",
      contactName: "Nia Adeyemi",
      contactEmail: "nia.adeyemi@juniper.example",
      product: "Loop",
      purpose: "Testing",
      uses: [{ id: "one", name: "One", description: "", factors }],
      dueOn: "2030-01-31",
    },
  });
  const vendor = await signedIn(address, "nia");
  const token = sent.invitation.url.split("#")[1] ?? "";
  const body = { token, orgId: "org_demo_juniper", yourName: "Nia" };
  const { requestId } = await vendor.call("POST /api/invitations/accept", { body });
  return { requestId, assessmentId: sent.id };
}

/** Answers some questions and hands the request in. */
export async function handIn(
  vendor: PortalVisitor,
  requestId: string,
  answers: Readonly<Record<string, { value: string; evidence?: string[] }>>,
): Promise<void> {
  const params = { id: requestId };
  for (const [questionId, answer] of Object.entries(answers))
    await vendor.call("PUT /api/vendor/requests/:id/answers/:questionId", {
      params: { ...params, questionId },
      body: { revision: 0, answer },
    });
  const { revision } = await vendor.call("GET /api/vendor/requests/:id", { params });
  const systems = [{ systemId, useId: "one" }];
  await vendor.call("PUT /api/vendor/requests/:id/systems", { params, body: { revision, systems } });
  const body = { name: "Nia", role: "Owner", confirmed: true } as const;
  await vendor.call("POST /api/vendor/requests/:id/submission", { params, body });
}
