import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { PortalVisitor } from "../../worker/cli/demo/portal.ts";
import { startPortal } from "../support/portal-process.ts";

const questions = [
  "concern-channel",
  "oversight-skills",
  "release-limits",
  "outside-reports",
  "shared-duties",
  "training-data-origin",
  "ai-policy",
  "policy-review",
];
// Three in the tests; `npm run prove` asks for thirty.
const ends = Number(process.env.ENDS ?? 3);
const options = ["--no-build", "--no-demo"];
const words = ["yes", "partial", "no"] as const;

interface Acknowledged {
  readonly questionId: string;
  readonly revision: number;
  readonly value: string;
}

test(`ending the server ${ends} times under eight editors loses no acknowledged answer`, async () => {
  test.setTimeout(ends * 300_000);
  const state = mkdtempSync(join(tmpdir(), "annexa-kill-"));
  try {
    const acknowledged: Acknowledged[] = [];
    let requestId: string | undefined;
    let lost = 0;
    for (let end = 0; end < ends; end++) {
      const portal = await startPortal({ program: "start", state, options });
      requestId ??= await newRequest(portal.address);
      lost += await countLost({ address: portal.address, requestId, acknowledged });
      const editors = questions.map((questionId) =>
        keepSaving({ address: portal.address, requestId: requestId ?? "", questionId, acknowledged }),
      );
      const enough = acknowledged.length + 24;
      await expect.poll(() => acknowledged.length, { intervals: [50] }).toBeGreaterThan(enough);
      // Every second time it is asked to stop; the other times it is a power cut.
      await (end % 2 === 1 ? portal.stop() : portal.kill());
      await Promise.all(editors);
    }
    const last = await startPortal({ program: "start", state, options });
    lost += await countLost({ address: last.address, requestId: requestId ?? "", acknowledged });
    await last.kill();
    console.log(`${ends} ends under ${questions.length} editors: ${acknowledged.length} acknowledged, ${lost} lost`);
    expect(lost, `of ${acknowledged.length} acknowledged answers`).toBe(0);
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
});

/** How many acknowledged answers are gone, or stand with another value under their revision. */
async function countLost(of: { address: string; requestId: string; acknowledged: readonly Acknowledged[] }) {
  const vendor = await signedIn(of.address, "nia");
  const { answers } = await vendor.call("GET /api/vendor/requests/:id", { params: { id: of.requestId } });
  return of.acknowledged.filter(({ questionId, revision, value }) => {
    const stored = answers[questionId];
    if (stored === undefined || stored.revision < revision) return true;
    return stored.revision === revision && stored.answer.value !== value;
  }).length;
}

async function signedIn(address: string, key: string): Promise<PortalVisitor> {
  const visitor = new PortalVisitor(address);
  await visitor.call("POST /api/demo/sign-in", { body: { personId: `psn_demo_${key}` } });
  return visitor;
}

async function newRequest(address: string): Promise<string> {
  await new PortalVisitor(address).call("POST /api/demo/load", {});
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
  const { answers } = await vendor.call("GET /api/vendor/requests/:id", { params: { id: of.requestId } });
  for (let revision = answers[of.questionId]?.revision ?? 0; ; revision++) {
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
