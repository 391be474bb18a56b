// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import { LevelForm } from "#web/features/buyer/review/LevelForm.tsx";
import { Outcome } from "#web/features/buyer/review/Outcome.tsx";
import { ReviewModel } from "#web/features/buyer/review/ReviewModel.ts";
import { reviewView } from "./sample-view.ts";

const concluded: ReviewRecord = {
  kind: "answer",
  subject: "event-logs",
  revision: 1,
  body: { level: 0.25 },
  reason: "Three weeks only",
  reviewedBy: "Ines Keller",
  reviewedAt: 0,
};
const takenBack: ReviewRecord = { ...concluded, revision: 2, body: null };

function show(model: ReviewModel): void {
  const verdict = model.run.value.verdicts.find(({ question }) => question.id === "event-logs");
  if (verdict === undefined) throw new Error("the sample has no such question");
  render(
    <>
      <Outcome model={model} />
      <LevelForm question={verdict.question} verdict={verdict} model={model} />
    </>,
  );
}
const answering = (...answers: unknown[]): void => {
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(answers.shift()), { status: 200 }));
};
const levelField = () => screen.getByLabelText("How far it is in place") as HTMLSelectElement;
const giveReason = (reason: string) => {
  fireEvent.input(screen.getByLabelText(/^Reason, about/), { target: { value: reason } });
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("concluding otherwise", () => {
  it("taken back, the form shows what was worked out, so that the old level is not stored again", async () => {
    answering({ revision: 2, view: reviewView([concluded, takenBack]) });
    show(new ReviewModel(reviewView([concluded])));
    expect(levelField().value).toBe("0.25");
    giveReason("The register turned up");
    fireEvent.click(screen.getByRole("button", { name: /^Take back/ }));
    await waitFor(() => expect(levelField().value).toBe(""));
    expect(screen.getByRole("status").textContent).toMatch(/^Saved\. Assured/);
  });

  it("needs something to conclude, and says where", () => {
    show(new ReviewModel(reviewView()));
    giveReason("It looks fine");
    fireEvent.click(screen.getByRole("button", { name: /^Save our conclusion/ }));
    expect(screen.getByText("Choose how far it is in place, or how well it is shown")).toBeTruthy();
  });

  it("needs a reason, which somebody may have to defend later", () => {
    const fetched = vi.fn();
    vi.stubGlobal("fetch", fetched);
    show(new ReviewModel(reviewView()));
    fireEvent.change(levelField(), { target: { value: "0.5" } });
    fireEvent.click(screen.getByRole("button", { name: /^Save our conclusion/ }));
    expect(screen.getByText("Give a reason in a few words")).toBeTruthy();
    expect(fetched).not.toHaveBeenCalled();
  });
});
