// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { ForeseenView } from "#contract/request.ts";
import { questionnaireOf, yesNo } from "#test/support/dossiers/small.ts";
import { sampleRequest } from "#web/features/buyer/questionnaires/builder/preview/sample-request.ts";
import { ForeseenHere } from "#web/features/vendor/foreseen/ForeseenHere.tsx";
import { ForeseenNotice } from "#web/features/vendor/foreseen/ForeseenNotice.tsx";

afterEach(cleanup);

const questionnaire = questionnaireOf(
  yesNo("policy", "A.2.2", { short: "AI policy", coveredBy: "certificate" }),
  yesNo("tests", "A.6.2.4", { short: "Tests", coveredBy: "certificate" }),
);
const { view } = sampleRequest(questionnaire, { certification: "covers", today: "2026-06-01" });
const seen = (changes: Partial<ForeseenView> & Pick<ForeseenView, "code">): ForeseenView => ({
  subject: null,
  questions: [],
  clash: [],
  says: null,
  ...changes,
});
const contradiction = seen({
  code: "contradiction",
  subject: "policy",
  questions: ["policy"],
  clash: ["A.2.2"],
  says: "done",
});
const lost = (id: string) => seen({ code: "fast_track_lost", subject: id, questions: [id] });

describe("what the reviewer will see, before signing", () => {
  it("says what it is about, what to do, and that submitting stays free, with a link to where it is mended", () => {
    render(<ForeseenNotice view={view} foreseen={[contradiction]} here="/requests/preview/check" />);
    expect(screen.getByText(/You can submit all the same/)).toBeTruthy();
    expect(screen.getByText(/leaves out A\.2\.2/)).toBeTruthy();
    const link = screen.getByRole("link", { name: "AI policy" });
    expect(link.getAttribute("href")).toBe("/requests/preview/sections/all#policy");
    expect(link.querySelector("[lang=en]")?.textContent ?? link.textContent).toBe("AI policy");
  });

  it("says once what one remedy mends, and links every question", () => {
    render(<ForeseenNotice view={view} foreseen={[lost("policy"), lost("tests")]} here="/x" />);
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    expect(screen.getAllByRole("link").map(({ textContent }) => textContent)).toEqual(["AI policy", "Tests"]);
  });

  it("leads to the certificate from elsewhere, and nowhere from its own page", () => {
    const scope = seen({ code: "scope_names_nothing", subject: "cert" });
    const { rerender } = render(<ForeseenNotice view={view} foreseen={[scope]} here="/requests/preview/check" />);
    expect(screen.getByRole("link").getAttribute("href")).toBe("/requests/preview/certificate");
    rerender(<ForeseenNotice view={view} foreseen={[scope]} here="/requests/preview/certificate" />);
    expect(screen.queryByRole("link")).toBeNull();
    expect(screen.getByText(/EXAMPLE-1/)).toBeTruthy();
  });

  it("is silent while there is nothing to see", () => {
    const { container } = render(<ForeseenNotice view={view} foreseen={[]} here="/x" />);
    expect(container.textContent).toBe("");
  });
});

describe("what the reviewer will see, beside the question", () => {
  it("stands beside its own question alone, which it does not name again", () => {
    render(<ForeseenHere view={view} questionId="policy" foreseen={[contradiction]} />);
    expect(screen.getByText("Your answer and your Statement of Applicability disagree.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "See your certificate" })).toBeTruthy();
    cleanup();
    const other = render(<ForeseenHere view={view} questionId="tests" foreseen={[contradiction]} />);
    expect(other.container.textContent).toBe("");
  });

  it("leaves to other pages what no answer mends", () => {
    const paper = seen({ code: "paper_only", subject: "A.6", questions: ["tests"] });
    const { container } = render(<ForeseenHere view={view} questionId="tests" foreseen={[paper]} />);
    expect(container.textContent).toBe("");
  });
});
