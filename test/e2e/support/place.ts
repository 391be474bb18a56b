import { PortalVisitor } from "../../../worker/cli/demo/portal.ts";
import { type Scene, signedIn } from "./writers.ts";

/** A request of the demonstration's vendor that just began, and an assessment of the same buyer that was handed in. */
export async function newPlace(address: string): Promise<Omit<Scene, "address">> {
  await new PortalVisitor(address).call("POST /api/demo/load", {});
  const buyer = await signedIn(address, "tom");
  const listed = await buyer.call("GET /api/buyer/assessments", {});
  const submitted = listed.find(({ state }) => state === "submitted");
  const factors = { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 };
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
  return { requestId, assessmentId: sent.id, submittedId: submitted?.id ?? "" };
}
