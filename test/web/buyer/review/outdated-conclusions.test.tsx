// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";
import { CertificateVerification, HolderRelation } from "#web/features/buyer/review/CertificateVerification.tsx";
import { ReviewModel } from "#web/features/buyer/review/ReviewModel.ts";
import { StandsAsItIs } from "#web/features/buyer/review/StandsAsItIs.tsx";
import { reviewView } from "./sample-view.ts";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Keeps what the screen sends. */
function sending(): unknown[] {
  const sent: unknown[] = [];
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    sent.push(JSON.parse(String(init.body)).body);
    return new Response(JSON.stringify({}), { status: 500 });
  });
  return sent;
}

describe("a certificate that the vendor changed after it was confirmed", () => {
  const certificate = soundCertificate({ id: "cert", holder: "Another Company Ltd", verification: "document" });
  const confirmed: ReviewRecord = {
    kind: "certificate",
    subject: "cert",
    revision: 1,
    body: {
      verification: "confirmed",
      compared: ["validity", "role"],
      checkedOn: "2026-03-01",
      checkedVia: "Register",
    },
    reason: "In the register",
    reviewedBy: "Ines Keller",
    reviewedAt: 10,
  };
  const view = {
    ...reviewView([], smallDossier({ certificates: [certificate] })),
    reviews: [confirmed],
    rounds: [{ round: 2, submittedAt: 20, changed: ["certificate/cert"], signedName: "Ada", sha256: "", asked: null }],
  };

  it("shows nothing as compared that nobody has compared since", () => {
    render(<CertificateVerification certificate={certificate} model={new ReviewModel(view)} />);
    expect(screen.getAllByRole("checkbox").filter((box) => (box as HTMLInputElement).checked)).toEqual([]);
    expect((screen.getByLabelText(/Checked via/) as HTMLInputElement).value).toBe("");
    expect(screen.queryByRole("button", { name: /^Take back/ })).toBeNull();
  });

  it("is not confirmed again by saying that the companies belong together", async () => {
    const sent = sending();
    render(<HolderRelation certificate={certificate} model={new ReviewModel(view)} />);
    fireEvent.input(screen.getByLabelText(/^Reason, about/), { target: { value: "The group chart" } });
    fireEvent.click(screen.getByRole("button", { name: /^They belong together/ }));
    await waitFor(() => expect(sent).toEqual([{ holderConfirmed: true }]));
  });
});

describe("to agree with an answer", () => {
  const dossier = (review: Dossier["reviews"][string] | undefined, value = "yes"): Dossier =>
    smallDossier({
      questionnaire: questionnaireOf(yesNo("q", "A.2.2"), { ...yesNo("told", "A.3.3"), type: "longText" }),
      answers: { q: { value }, told: { value: "We meet often." } },
      reviews: review === undefined ? {} : { q: review, told: review },
    });
  const offered = (of: Dossier, id = "q"): boolean => {
    const model = new ReviewModel(reviewView([], of));
    const verdict = model.run.value.verdicts.find(({ question }) => question.id === id);
    if (verdict === undefined) throw new Error("no such question");
    render(<StandsAsItIs question={verdict.question} verdict={verdict} model={model} />);
    const isOffered = screen.queryByRole("button", { name: /stands as it is/ }) !== null;
    cleanup();
    return isOffered;
  };

  it("is offered where the answer says all there is to say", () => {
    expect(offered(dossier(undefined))).toBe(true);
  });

  it.each([{ level: 0.2 }, { notApplicableAccepted: false }, { strength: "documented" as const }])(
    "is not offered over another conclusion of ours, which it would take away: %j",
    (review) => expect(offered(dossier(review))).toBe(false),
  );

  it("is not offered where the answer waits for a level, or claims that the question does not apply", () => {
    expect(offered(dossier(undefined), "told")).toBe(false);
    expect(offered(dossier(undefined, "na"))).toBe(false);
    expect(offered(dossier({ notApplicableAccepted: true }, "na"))).toBe(false);
  });
});
