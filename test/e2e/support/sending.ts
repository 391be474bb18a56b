import { PortalVisitor } from "../../../worker/cli/demo/portal.ts";

/** Sends a questionnaire as the demo's procurement person; gives the invitation's link. */
export async function sendTo(of: {
  baseURL: string;
  email: string;
  product: string;
  questionnaireId?: string;
  /** How much harm a wrong result does, from 1 to 3; 2 unless told. */
  consequence?: 1 | 2 | 3;
}): Promise<string> {
  const buyer = new PortalVisitor(of.baseURL);
  await buyer.call("POST /api/demo/sign-in", { body: { personId: "psn_demo_tom" } });
  const sent = await buyer.call("POST /api/buyer/assessments", {
    body: {
      questionnaireId: of.questionnaireId ?? "ai-vendor-core",
      vendorName: "Fennel Health",
      vendorLegalName: "Fennel Health Ltd",
      contactName: "Rosa Fennel",
      contactEmail: of.email,
      product: of.product,
      purpose: "Notes of consultations.",
      uses: [
        {
          id: "notes",
          name: "Note writer",
          description: "Doctors check every note.",
          factors: {
            data: 3,
            consequence: of.consequence ?? 2,
            autonomy: 1,
            regulation: 1,
            reach: 2,
          },
        },
      ],
      dueOn: "2030-01-31",
    },
  });
  return sent.invitation.url;
}
