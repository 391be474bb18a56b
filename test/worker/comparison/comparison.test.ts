import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { controlIds } from "#domain/catalogue/controls.ts";
import { addDays } from "#domain/civil-date.ts";
import { compare } from "#domain/comparison/compare.ts";
import { defaultPolicy } from "#domain/policy/policy.ts";
import { confirmed } from "#test/support/worker/confirmed.ts";
import { aCertificate } from "#test/support/worker/filled-dossier.ts";
import { type Buyer, call, newBuyer, newVendor, type Persona } from "#test/support/worker/portal.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import { conclude } from "#test/support/worker/review-steps.ts";
import { newSubmitted } from "#test/support/worker/submitted.ts";
import { callBy, noonOf } from "#test/support/worker/use-case-call.ts";
import { compareVendors } from "#worker/features/comparison/comparison.usecases.ts";

const compareBy = (who: Persona, ids: readonly string[]) =>
  call(who, "GET /api/buyer/comparison", { query: { assessments: ids.join(",") } });

const submittedBy = async (buyer: Buyer, vendorName: string, keep = 1): Promise<string> => {
  const change: Parameters<typeof newSubmitted>[0] = {
    buyer,
    vendorName,
    change: (dossier) => {
      const answers = Object.entries(dossier.answers);
      return { ...dossier, answers: Object.fromEntries(answers.slice(0, Math.ceil(answers.length * keep))) };
    },
  };
  return (await newSubmitted(change)).assessmentId;
};

/** The only question about a control, and the control. */
const [soleQuestion, soleControl] = ["ai-policy", "A.2.2"];

describe("comparing vendors", () => {
  it("puts three side by side in the reader's order, on the controls assessed for all of them", async () => {
    const buyer = await newBuyer();
    const [half, full, most] = [
      await submittedBy(buyer, "Half", 0.5),
      await submittedBy(buyer, "Full"),
      await submittedBy(buyer, "Most", 0.9),
    ];
    const { vendors, comparison } = (await compareBy(buyer.auditor, [half, full, most])).json();
    expect(vendors.map(({ vendorName }) => vendorName)).toEqual(["Half", "Full", "Most"]);
    expect(vendors[0]).toMatchObject({ product: "Meridian Triage", questionnaire: "AI vendor assessment, core" });
    const assessed = controlIds.filter((id) =>
      vendors.every(({ summary }) => summary.controls[id]?.status === "assessed"),
    );
    expect(comparison.basis).toEqual(assessed);
    const [ofHalf, ofFull, ofMost] = comparison.assured;
    expect(ofFull).toBeGreaterThan(ofMost ?? 1);
    expect(ofMost).toBeGreaterThan(ofHalf ?? 1);
    expect(comparison).toEqual(
      compare(
        vendors.map(({ summary }) => summary),
        defaultPolicy,
      ),
    );
  });

  it("says who accepted as not applicable what leaves the comparison because of one vendor, and when", async () => {
    const buyer = await newBuyer();
    const favourite = await newSubmitted({
      buyer,
      vendorName: "Favourite",
      change: (dossier) => ({ ...dossier, answers: { ...dossier.answers, [soleQuestion]: { value: "na" } } }),
    });
    const other = await submittedBy(buyer, "Other");
    const before = (await compareBy(buyer.owner, [favourite.assessmentId, other])).json();
    expect(before.leftOut).toEqual([]);
    await conclude(buyer.reviewer, favourite, {
      kind: "answer",
      subject: soleQuestion,
      body: { notApplicableAccepted: true },
    });
    const { leftOut, comparison } = (await compareBy(buyer.owner, [favourite.assessmentId, other])).json();
    expect(leftOut).toMatchObject([
      { control: soleControl, assessmentId: favourite.assessmentId, why: "accepted", by: buyer.reviewer.name },
    ]);
    expect(comparison.basis).not.toContain(soleControl);
  });

  it("compares by what is stored where one file is damaged, and says that it does not know why a control is left out", async () => {
    const buyer = await newBuyer();
    const damaged = await newSubmitted({
      buyer,
      vendorName: "Damaged",
      change: (dossier) => ({ ...dossier, answers: { ...dossier.answers, [soleQuestion]: { value: "na" } } }),
    });
    const other = await submittedBy(buyer, "Other");
    const accepted = { kind: "answer", subject: soleQuestion, body: { notApplicableAccepted: true } } as const;
    await conclude(buyer.reviewer, damaged, accepted);
    const key = env.DB.prepare("select dossier_key from submissions where assessment_id = ?").bind(
      damaged.assessmentId,
    );
    await env.FILES.put((await key.first<string>("dossier_key")) ?? "", "damaged");
    const { leftOut } = (await compareBy(buyer.owner, [damaged.assessmentId, other])).json();
    expect(leftOut).toMatchObject([{ control: soleControl, why: "unreadable", by: null }]);
  });

  it("answers the same request with the same table", async () => {
    const buyer = await newBuyer();
    const ids = [await submittedBy(buyer, "One"), await submittedBy(buyer, "Two", 0.8)];
    expect((await compareBy(buyer.owner, ids)).text).toBe((await compareBy(buyer.owner, ids)).text);
  });

  it("needs two to ten different ones", async () => {
    const buyer = await newBuyer();
    const id = await submittedBy(buyer, "One");
    const eleven = Array.from({ length: 11 }, (_, index) => `asm_${index}`);
    for (const ids of [[], [id], [id, id], eleven]) {
      const answer = await compareBy(buyer.owner, ids);
      expect(answer.status).toBe(422);
      expect(answer.problem().code).toBe("comparison-size");
    }
  });

  it("needs submitted ones of one's own", async () => {
    const [mine, other] = [await newBuyer(), await newBuyer()];
    const [id, foreign] = [await submittedBy(mine, "Mine"), await submittedBy(other, "Theirs")];
    const { id: waiting } = await sendBy(mine);
    expect((await compareBy(mine.owner, [id, waiting])).problem().code).toBe("comparison-size");
    expect((await compareBy(mine.owner, [id, foreign])).text).toBe(
      (await compareBy(mine.owner, [id, "asm_none"])).text,
    );
    expect((await compareBy(mine.owner, [id, foreign])).status).toBe(404);
    expect((await compareBy((await newVendor()).owner, [id, foreign])).status).toBe(404);
  });

  it("shows a conclusion that was just made, and a lapsed certificate before the daily work has been by", async () => {
    const buyer = await newBuyer();
    const [first, second] = [await newSubmitted({ buyer }), await newSubmitted({ buyer })];
    const said = { kind: "certificate", subject: "cert_1", body: confirmed } as const;
    const { view } = await conclude(buyer.reviewer, first, said);
    const ids = [first.assessmentId, second.assessmentId];
    const now = (await compareBy(buyer.owner, ids)).json();
    expect(now.vendors[0]?.summary).toEqual(view.summary);
    const lapsed = addDays(aCertificate.expires ?? "", 1);
    const later = await compareVendors(callBy(buyer.owner, { clock: noonOf(lapsed) }), ids);
    expect(later.vendors[0]?.summary.asOf).toBe(lapsed);
    expect(later.vendors[0]?.summary.flags.map(({ code }) => code)).toContain("certificate_expired");
    expect(later.comparison.assured[0]).toBeLessThan(now.comparison.assured[0] ?? 0);
  });
});
