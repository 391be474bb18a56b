// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { LocationProvider } from "preact-iso";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RequestView } from "#contract/request.ts";
import type { Passport } from "#domain/passport/passport.ts";
import { questionnaireSchema } from "#domain/questionnaire/definition.schema.ts";
import { type Given, serverGiving } from "#test/support/web/server-giving.ts";
import { sampleRequest } from "#web/features/buyer/questionnaires/builder/preview/sample-request.ts";
import { certificateModel } from "#web/features/vendor/certificates/CertificateModel.ts";
import { CertificateSummary } from "#web/features/vendor/certificates/CertificateSummary.tsx";
import { Doubts } from "#web/features/vendor/certificates/Doubts.tsx";
import OfflinePage from "#web/features/vendor/offline/OfflinePage.tsx";
import CheckPage from "#web/features/vendor/request/CheckPage.tsx";
import { session } from "#web/page/session.ts";

const questionnaire = questionnaireSchema.parse({
  id: "small",
  version: 2,
  title: "Small",
  language: "en",
  sections: [
    {
      id: "s",
      title: "S",
      questions: [
        { id: "policy", type: "yesNo", text: "Is there an AI policy?" },
        {
          id: "place",
          type: "single",
          text: "Where does it run?",
          options: [{ value: "eu", label: "In the EU", score: 1 }],
        },
      ],
    },
  ],
});
const sample = sampleRequest(questionnaire, { certification: "none", today: "2026-11-29" }).view;
const view: RequestView = {
  ...sample,
  vendorLegalName: "Brightwell Ltd",
  product: "Reader",
  buyerName: "Harbour Vale",
};
const passport: Passport = {
  format: "annexa-passport",
  version: 1,
  title: "AI at Juniper",
  publishedOn: "2026-11-24",
  vendor: { name: "Juniper" },
  systems: [{ id: "sys_loop", body: { name: "Loop" } }],
  certificates: [],
  questionnaire: view.questionnaire,
  answers: { policy: { value: "yes" } },
  evidence: [],
};

function opened(entities: readonly string[] = []): Request[] {
  const asked = serverGiving(({ url, method }): Given => {
    if (url.endsWith("/legal-entities"))
      return [
        200,
        entities.map((name) => ({ id: name, revision: 1, body: { name, registration: "", country: "", address: "" } })),
      ];
    return [200, method === "PUT" ? { revision: 1, savedAt: 1 } : view];
  });
  render(
    <LocationProvider>
      <OfflinePage id="r" />
    </LocationProvider>,
  );
  return asked;
}
async function give(name: string, content: object): Promise<void> {
  const field = await screen.findByLabelText("The filled-in file");
  const file = new File([JSON.stringify(content)], name, { type: "application/json" });
  fireEvent.change(field, { target: { files: [file] } });
}
const saves = (asked: readonly Request[]): Request[] => asked.filter(({ method }) => method === "PUT");

beforeEach(() => {
  session.value = {
    person: { id: "p", name: "Petra", email: "petra@brightwell.example" },
    current: { orgId: "o", orgName: "Brightwell", facet: "vendor", role: "owner" },
    memberships: [],
    demo: false,
  };
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  session.value = undefined;
});

describe("a passport that a vendor loads", () => {
  it("is named as another organisation's before an answer of it is shown, and taken only after a word", async () => {
    const asked = opened();
    await give("juniper.json", passport);
    await screen.findByRole("heading", { name: "This passport is of Juniper" });
    expect(screen.queryByText(/would change/)).toBeNull();
    expect(screen.queryByRole("button", { name: /^Take/ })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Look at the answers of Juniper" }));
    expect(await screen.findByText(/Say what Juniper is to you/)).toBeTruthy();
    fireEvent.click(screen.getByLabelText(/It is about our group/));
    fireEvent.click(screen.getByRole("button", { name: "Look at the answers of Juniper" }));
    await screen.findByText(/From the passport “AI at Juniper” of Juniper, a company of our group/);
    expect(saves(asked)).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Take 1 answer" }));
    await waitFor(() => expect(saves(asked)).toHaveLength(1));
    expect(await saves(asked)[0]?.json()).toMatchObject({
      answer: { value: "yes", explanation: expect.stringContaining("of Juniper, a company of our group") },
    });
  });

  it("of a supplier gives answers in the supplier's name, and none of its systems to the profile", async () => {
    opened();
    await give("juniper.json", passport);
    fireEvent.click(await screen.findByLabelText(/It is about our supplier/));
    fireEvent.click(screen.getByRole("button", { name: "Look at the answers of Juniper" }));
    await screen.findByText(/of Juniper, our supplier,/);
    expect(screen.queryByRole("button", { name: "Add them to your profile" })).toBeNull();
  });

  it("is taken for its own under any name of its group, without a question", async () => {
    opened(["Juniper GmbH"]);
    await give("own.json", passport);
    await screen.findByText(/1 answer would change/);
    expect(screen.queryByRole("heading", { name: /This passport is of/ })).toBeNull();
    expect(screen.getByRole("button", { name: "Add them to your profile" })).toBeTruthy();
  });

  it("gives way to the next file, which is judged for itself", async () => {
    opened();
    await give("juniper.json", passport);
    await screen.findByRole("heading", { name: "This passport is of Juniper" });
    await give("other.json", {
      request: "rsp_2",
      product: "Loop",
      vendor: "Juniper Ltd",
      buyer: "Kestrel",
      answers: {},
    });
    await screen.findByText(/It holds the answers of Juniper Ltd to Kestrel about Loop/);
    expect(screen.queryByRole("heading", { name: "This passport is of Juniper" })).toBeNull();
  });
});

describe("a certificate that names another company", () => {
  const names = { contracted: "Brightwell Ltd", own: ["Brightwell"] };
  const said = (holder: string): boolean => {
    cleanup();
    const model = certificateModel(null);
    model.change({ holder, number: "1", issued: "2026-01-01", expires: "2028-12-31" });
    render(<Doubts model={model} names={names} />);
    return screen.queryByText(/The certificate names Juniper AI GmbH/) !== null;
  };

  it("is pointed out in the form with a way to the field, and the vendor's own in another form is not", () => {
    expect(said("Juniper AI GmbH")).toBe(true);
    expect(screen.getByRole("link", { name: "Go to the field" }).getAttribute("href")).toBe("#crt-holder");
    expect(said("BRIGHTWELL, Limited")).toBe(false);
  });

  it("is pointed out on its card, where it is used", () => {
    const body = {
      standard: "ISO/IEC 42001:2023",
      status: "active" as const,
      holder: "Juniper AI GmbH",
      scope: [],
      files: [],
    };
    const certificate = { id: "c", revision: 1, body };
    render(<CertificateSummary certificate={certificate} names={names} onEdit={() => undefined} />);
    expect(screen.getByText("Another company holds it")).toBeTruthy();
  });
});

describe("an answer that a newer version does not offer", () => {
  it("stands in the words it was given in where the answers are checked", async () => {
    const carried = {
      place: { rule: "answer-again" as const, asked: "Where?", said: "In the US", answer: { value: "us" } },
    };
    serverGiving(({ url }) => [200, url.endsWith("/foreseen") ? [] : { ...view, carried }]);
    render(
      <LocationProvider>
        <CheckPage id="r" />
      </LocationProvider>,
    );
    await screen.findByText(
      /Not answered\. What was entered does not fit, “In the US”: it was answered in an earlier version/,
    );
  });
});
