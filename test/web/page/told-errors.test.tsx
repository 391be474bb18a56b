// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CertificateView, RequestView, VendorEvidence } from "#contract/request.ts";
import { respondentView } from "#domain/questionnaire/respondent-view.ts";
import { questionnaireOf, yesNo } from "#test/support/dossiers/small.ts";
import { type Given, refused, serverGiving } from "#test/support/web/server-giving.ts";
import { App } from "#web/app/App.tsx";
import { sampleRequest } from "#web/features/buyer/questionnaires/builder/preview/sample-request.ts";
import { ReviewModel } from "#web/features/buyer/review/ReviewModel.ts";
import { SinceLastTime } from "#web/features/buyer/review/SinceLastTime.tsx";
import { InvitationLinkBox } from "#web/features/buyer/send/InvitationLinkBox.tsx";
import { EffectPanel } from "#web/features/vendor/certificates/EffectPanel.tsx";
import { StatusHistory } from "#web/features/vendor/certificates/StatusHistory.tsx";
import EvidenceLibrary from "#web/features/vendor/evidence/EvidenceLibrary.tsx";
import { session, signOut } from "#web/page/session.ts";
import { reviewView } from "../buyer/review/sample-view.ts";

const questions = ["one", "two", "three"];
const questionnaire = questionnaireOf(
  ...questions.map((id) => yesNo(id, "A.2.2", { coveredBy: "certificate", short: `Question ${id}` })),
);
const asked: RequestView = {
  ...sampleRequest(questionnaire, { certification: "none", today: "2026-11-24" }).view,
  questionnaire: respondentView(questionnaire),
};
const effect = { covered: questions, coverable: [], neverCovered: 0, reasons: [] };
const stored: Given = [200, { revision: 1, savedAt: 1 }];

beforeEach(() => {
  session.value = undefined;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("letting the certificate answer several questions", () => {
  const panel = (answerTo: (questionId: string) => Given): Request[] => {
    const seen = serverGiving(({ url, method }) =>
      method === "GET" ? [200, effect] : answerTo(url.slice(url.lastIndexOf("/") + 1)),
    );
    render(<EffectPanel view={asked} onChange={async () => undefined} />);
    return seen;
  };
  const press = async (): Promise<void> => {
    fireEvent.click(await screen.findByRole("button", { name: "Let the certificate answer 3 questions" }));
  };

  it("says which were saved, and which were not and why", async () => {
    panel((id) => (id === "two" ? refused(409, "Somebody changed this while you were working") : stored));
    await press();
    const notice = await screen.findByRole("alert");
    expect(notice.textContent).toContain("1 answer could not be saved");
    expect(notice.textContent).toContain("2 answers saved: these are safe.");
    expect(notice.textContent).toContain("Question two: Somebody changed this while you were working");
  });

  it("does not go on knocking at a server that cannot be reached, and names what is left", async () => {
    const seen = panel((id) => (id === "one" ? stored : "unreachable"));
    await press();
    const notice = await screen.findByRole("alert");
    expect(notice.textContent).toContain("2 answers could not be saved");
    expect(notice.textContent).toContain("Question three: Annexa cannot be reached");
    expect(seen.filter(({ method }) => method === "PUT")).toHaveLength(2);
  });

  it("says so when all went well", async () => {
    panel(() => stored);
    await press();
    expect(await screen.findByText("3 answers saved")).toBeTruthy();
  });
});

describe("a refusal is told where it happens:", () => {
  it("the kind of a file that could not be changed", async () => {
    const file: VendorEvidence = {
      id: "ev_1",
      revision: 1,
      name: "policy.pdf",
      kind: "document",
      datedOn: null,
      mediaType: "application/pdf",
      bytes: 10,
      sha256: "",
      signs: [],
      uploadedAt: 0,
    };
    serverGiving(({ method }) => (method === "GET" ? [200, [file]] : refused(403, "Your role does not allow this")));
    render(<EvidenceLibrary />);
    fireEvent.change(await screen.findByLabelText("Kind of policy.pdf"), { target: { value: "report" } });
    expect((await screen.findByRole("alert")).textContent).toContain("Your role does not allow this");
  });

  it("the history of a certificate that could not be fetched, with the way to try again", async () => {
    let answers: Given = "unreachable";
    serverGiving(() => answers);
    const certificate = { id: "crt_1", revision: 1, body: {} } as CertificateView;
    const { container } = render(<StatusHistory certificate={certificate} />);
    const details = container.querySelector("details");
    if (details) details.open = true;
    fireEvent(details ?? container, new Event("toggle"));
    expect((await screen.findByRole("alert")).textContent).toContain("Annexa cannot be reached");
    answers = [200, [{ status: "active", since: null, note: "", saidBy: "Petra", saidAt: 0 }]];
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText(/Petra/)).toBeTruthy();
  });

  it("a link that the browser did not let be copied", async () => {
    vi.stubGlobal("navigator", { clipboard: { writeText: () => Promise.reject(new Error("denied")) } });
    render(<InvitationLinkBox link={{ url: "https://annexa.example/i#t", expiresAt: 0, mailed: false }} />);
    fireEvent.click(screen.getByRole("button", { name: "Copy the link" }));
    expect(await screen.findByText(/copy it by hand/)).toBeTruthy();
  });

  it("what was handed in before, so that nobody takes the missing marks for unchanged answers", async () => {
    let answers: Given = "unreachable";
    serverGiving(() => answers);
    const model = new ReviewModel(reviewView());
    render(<SinceLastTime model={model} />);
    await model.lookBack();
    expect(await screen.findByText("What was handed in before could not be loaded")).toBeTruthy();
    answers = [200, null];
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByText("What was handed in before could not be loaded")).toBeNull());
  });

  it("who is signed in, when nobody can say: the page to sign in would be a wrong answer", async () => {
    let answers: Given = "unreachable";
    serverGiving(() => answers);
    render(<App />);
    expect((await screen.findByRole("alert")).textContent).toContain("Annexa cannot be reached");
    answers = [200, { person: null, current: null, memberships: [], demo: false }];
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("signing out that did not work: nothing on the device is deleted, and nobody walks off signed in", async () => {
    const told: string[] = [];
    vi.stubGlobal("alert", (words: string) => told.push(words));
    localStorage.setItem("annexa-outbox-of", "petra");
    serverGiving(() => "unreachable");
    await signOut();
    expect(told).toEqual([expect.stringContaining("You are still signed in")]);
    expect(localStorage.getItem("annexa-outbox-of")).toBe("petra");
  });
});

describe("a refusal that can be passed over", () => {
  it("leaves a review on the screen as it was when it cannot be looked at again", async () => {
    serverGiving(() => "unreachable");
    const model = new ReviewModel(reviewView());
    const before = model.view.value;
    await model.reload();
    expect(model.view.value).toBe(before);
  });
});
