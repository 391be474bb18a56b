import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { PortalVisitor } from "../../worker/cli/demo/portal.ts";
import { startOwnPortal } from "./support/portal-process.ts";

const questions = [
  "concern-channel",
  "oversight-skills",
  "release-limits",
  "outside-reports",
  "shared-duties",
  "training-data-origin",
];
const words = ["yes", "partial", "no"] as const;

interface Acknowledged {
  readonly questionId: string;
  readonly revision: number;
  readonly value: string;
}

test("killing the server in the middle of answering loses no acknowledged answer", async () => {
  test.setTimeout(180_000);
  const state = mkdtempSync(join(tmpdir(), "annexa-kill-"));
  try {
    const portal = await startOwnPortal(state);
    const requestId = await newRequest(portal.address);
    const acknowledged: Acknowledged[] = [];
    const writers = questions.map((questionId) =>
      keepSaving({ address: portal.address, requestId, questionId, acknowledged }),
    );
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(30);
    await portal.kill();
    await Promise.all(writers);

    const again = await startOwnPortal(state);
    const vendor = await signedIn(again.address, "nia");
    const { answers } = await vendor.call("GET /api/vendor/requests/:id", { params: { id: requestId } });
    await again.kill();
    const lost = acknowledged.filter(({ questionId, revision }) => (answers[questionId]?.revision ?? 0) < revision);
    expect(lost, `of ${acknowledged.length} acknowledged answers`).toEqual([]);
    for (const { questionId, revision, value } of acknowledged)
      if (answers[questionId]?.revision === revision) expect(answers[questionId]?.answer.value).toBe(value);
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
});

async function signedIn(address: string, key: string): Promise<PortalVisitor> {
  const visitor = new PortalVisitor(address);
  await visitor.call("POST /api/demo/sign-in", { body: { personId: `psn_demo_${key}` } });
  return visitor;
}

async function newRequest(address: string): Promise<string> {
  await new PortalVisitor(address).call("POST /api/demo/load", { body: {} });
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
      uses: [
        {
          id: "one",
          name: "One",
          description: "",
          factors: {
            data: 1,
            consequence: 1,
            autonomy: 1,
            regulation: 1,
            reach: 1,
          },
        },
      ],
      dueOn: "2030-01-31",
    },
  });
  const vendor = await signedIn(address, "nia");
  const token = sent.invitation.url.split("#")[1] ?? "";
  const accepted = await vendor.call("POST /api/invitations/accept", {
    body: { token, orgId: "org_demo_juniper", yourName: "Nia" },
  });
  return accepted.requestId;
}

/** Saves one question again and again until the server is gone. */
async function keepSaving(of: {
  address: string;
  requestId: string;
  questionId: string;
  acknowledged: Acknowledged[];
}): Promise<void> {
  const vendor = await signedIn(of.address, "nia");
  for (let revision = 0; ; revision++) {
    const value = words[revision % words.length] ?? "yes";
    const saved = await vendor
      .call("PUT /api/vendor/requests/:id/answers/:questionId", {
        params: { id: of.requestId, questionId: of.questionId },
        body: { revision, answer: { value } },
      })
      .catch(() => undefined);
    if (saved === undefined) return;
    of.acknowledged.push({ questionId: of.questionId, revision: saved.revision, value });
  }
}
