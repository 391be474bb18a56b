import { describe, expect, it } from "vitest";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import type { FindingBody } from "#domain/findings/finding.schema.ts";
import { findingsOf } from "#domain/findings/findings.ts";
import type { Flag } from "#domain/scoring/flags/flag.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { questionnaireOf, smallDossier, yesNo } from "#test/support/dossiers/small.ts";
import { inboxOrder } from "#web/features/buyer/review/inbox.ts";
import { placeOf } from "#web/features/buyer/review/place-of.ts";
import { reviewView } from "./sample-view.ts";

const dossier = smallDossier({
  questionnaire: questionnaireOf(
    yesNo("fine", "A.2.2"),
    yesNo("unseen", "A.2.3"),
    yesNo("bare", "A.2.4"),
    yesNo("blank", "A.3.2"),
    { ...yesNo("told", "A.3.3"), type: "longText" },
    yesNo("must", "A.4.2", { mustHave: true }),
  ),
  answers: {
    fine: { value: "yes", evidence: ["e1"] },
    unseen: { value: "yes", evidence: ["e2"] },
    bare: { value: "yes" },
    told: { value: "We meet often." },
    must: { value: "no" },
  },
  evidence: [
    { id: "e1", kind: "record", dated: "2026-11-01" },
    { id: "e2", kind: "record", dated: "2026-11-01" },
  ],
  reviews: { fine: { evidence: { e1: true } } },
});

describe("the reviewer's inbox", () => {
  const look = { run: runScoring(dossier), changed: new Set<string>() };

  it("puts failed must-haves first, then what waits, what is open, bare claims and unseen evidence", () => {
    const view = reviewView([], dossier);
    expect(inboxOrder(view, look).map(({ question, urgency }) => [question.id, urgency])).toEqual([
      ["must", "must-have"],
      ["told", "waiting"],
      ["blank", "open"],
      ["bare", "missing"],
      ["unseen", "evidence"],
      ["fine", "rest"],
    ]);
  });

  it("takes an answer off the list once a reviewer has agreed with it, whatever it is", () => {
    const agreed = { ...dossier, reviews: { must: { confirmed: true }, unseen: { confirmed: true } } };
    const left = inboxOrder(reviewView([], agreed), { ...look, run: runScoring(agreed) });
    expect(left.filter(({ urgency }) => urgency === "rest").map(({ question }) => question.id)).toEqual([
      "unseen",
      "must",
    ]);
  });

  it("keeps what agreeing does not settle: free text without a level, and a claim that nobody has accepted", () => {
    const agreed = {
      ...dossier,
      answers: { ...dossier.answers, bare: { value: "na" } },
      reviews: { told: { confirmed: true as const }, bare: { confirmed: true as const } },
    };
    const left = new Map(
      inboxOrder(reviewView([], agreed), { ...look, run: runScoring(agreed) }).map((one) => [
        one.question.id,
        one.urgency,
      ]),
    );
    expect([left.get("told"), left.get("bare")]).toEqual(["waiting", "open"]);
  });

  it("asks for evidence that was accepted for another answer only", () => {
    const answers = { ...dossier.answers, unseen: { value: "yes", evidence: ["e1"] } };
    const shared = { ...dossier, answers };
    const item = inboxOrder(reviewView([], shared), { ...look, run: runScoring(shared) }).find(
      ({ question }) => question.id === "unseen",
    );
    expect(item?.urgency).toBe("evidence");
  });

  it("no longer asks for evidence once a reviewer has judged how well the claim is shown", () => {
    const judged = { ...dossier, reviews: { bare: { strength: "operating" as const } } };
    const item = inboxOrder(reviewView([], judged), { ...look, run: runScoring(judged) }).find(
      ({ question }) => question.id === "bare",
    );
    expect(item?.urgency).toBe("rest");
  });

  it("takes critical findings right after failed must-haves, and what the vendor changed before what is merely open", () => {
    const body: FindingBody = { ...blankFinding, title: "No stop", severity: "critical", questionId: "fine" };
    const found = [{ id: "fnd_stop", revision: 1, body, changedBy: "Ines Keller", changedAt: 0 }];
    const view = {
      ...reviewView([], dossier),
      findings: findingsOf(dossier, found, { asOf: dossier.asOf, flags: [] }),
    };
    const order = inboxOrder(view, { ...look, changed: new Set(["unseen", "must"]) });
    expect(order.slice(0, 4).map(({ question, urgency }) => [question.id, urgency])).toEqual([
      ["must", "must-have"],
      ["fine", "critical"],
      ["unseen", "changed"],
      ["told", "waiting"],
    ]);
  });
});

describe("a flag leads to the place to act", () => {
  const view = reviewView();
  it.each<[Pick<Flag, "code" | "subject">, string]>([
    [{ code: "scope_gap", subject: "triage" }, "/assessments/asm_1/certificate"],
    [{ code: "surveillance_overdue", subject: "cert-1" }, "/assessments/asm_1/certificate#certificate-cert-1"],
    [{ code: "contradiction", subject: "data-preparation" }, "/assessments/asm_1/answers#data-preparation"],
    [{ code: "supplier_outside_boundary", subject: "helpdesk" }, "/assessments/asm_1/controls#A.10.3"],
    [{ code: "paper_only", subject: "A.6" }, "/assessments/asm_1/controls#A.6"],
    [{ code: "stale_evidence", subject: null }, "/assessments/asm_1/answers"],
  ])("%j", (flag, place) => {
    expect(placeOf(flag, view)).toBe(place);
  });
});
