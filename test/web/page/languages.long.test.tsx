// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/preact";
import type { ComponentChild } from "preact";
import { LocationProvider } from "preact-iso";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PassportPage as Passport } from "#contract/passport.ts";
import type { QuestionnaireView } from "#contract/questionnaire.ts";
import type { RequestView } from "#contract/request.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { findingsOf } from "#domain/findings/findings.ts";
import { respondentView } from "#domain/questionnaire/respondent-view.ts";
import { translationGaps } from "#domain/questionnaire/translation/gaps.ts";
import { score } from "#domain/scoring/score.ts";
import { smallDossier } from "#test/support/dossiers/small.ts";
import { foreignAnswers, foreignQuestionnaire } from "#test/support/questionnaires/foreign.ts";
import { foreignTexts, misplacedLanguages } from "#test/support/web/languages.ts";
import { type Given, serverGiving } from "#test/support/web/server-giving.ts";
import { AnswersBehind } from "#web/features/buyer/compare/AnswersBehind.tsx";
import { BuilderModel } from "#web/features/buyer/questionnaires/builder/BuilderModel.ts";
import { sampleRequest } from "#web/features/buyer/questionnaires/builder/preview/sample-request.ts";
import { VendorPreview } from "#web/features/buyer/questionnaires/builder/preview/VendorPreview.tsx";
import QuestionnairePage from "#web/features/buyer/questionnaires/shelf/QuestionnairePage.tsx";
import { AnswersView } from "#web/features/buyer/review/AnswersView.tsx";
import { ControlsView } from "#web/features/buyer/review/ControlsView.tsx";
import { FindingsView } from "#web/features/buyer/review/findings/FindingsView.tsx";
import { ReviewModel } from "#web/features/buyer/review/ReviewModel.ts";
import { ReportView } from "#web/features/buyer/review/report/ReportView.tsx";
import { SummaryView } from "#web/features/buyer/review/SummaryView.tsx";
import PassportPage from "#web/features/open/passport/PassportPage.tsx";
import SectionPage from "#web/features/vendor/answering/SectionPage.tsx";
import { EffectPanel } from "#web/features/vendor/certificates/EffectPanel.tsx";
import OfflinePage from "#web/features/vendor/offline/OfflinePage.tsx";
import AllQuestions from "#web/features/vendor/request/AllQuestions.tsx";
import CheckPage from "#web/features/vendor/request/CheckPage.tsx";
import RequestHome from "#web/features/vendor/request/RequestHome.tsx";
import { session } from "#web/page/session.ts";
import { reviewView } from "../buyer/review/sample-view.ts";

const { view: fresh } = sampleRequest(foreignQuestionnaire, { certification: "covers", today: "2026-11-24" });
const saved = { revision: 1, savedAt: 1, savedBy: "Petra", savedById: "psn_petra" };
const answers: RequestView["answers"] = Object.fromEntries(
  Object.entries(foreignAnswers).map(([id, answer]) => [id, { ...saved, answer: { ...answer } as object }]),
);
const carried: RequestView["carried"] = {
  letzte: { rule: "reworded", asked: "Früherß", answer: { value: "yes" }, said: "Ja" },
};
const blank: RequestView = { ...fresh, answers: {} };
const answered: RequestView = { ...fresh, answers, carried };
const returned: RequestView = {
  ...answered,
  changes: {
    requestedBy: "Ines",
    requestedAt: 5,
    dueOn: "2027-01-01",
    note: "",
    items: [{ questionId: "eine", text: "Say more" }],
  },
};
const earlier = {
  eine: [
    {
      basis: "same-question",
      asked: "Welcheß",
      said: "Erste Wahlß",
      buyerName: "B",
      product: "P",
      savedAt: 1,
      savedBy: "Petra",
      isStale: true,
      answer: { value: "eins" },
    },
  ],
  janein: [
    {
      basis: "same-control",
      asked: "Ähnlichesß",
      said: "Yes",
      buyerName: "B",
      product: "P",
      savedAt: 1,
      savedBy: "Petra",
      isStale: false,
      answer: { value: "yes" },
    },
  ],
};

/** The same request read in Spanish, of which there is an empty file only: all of it stands as it was written. */
const untouched = (view: RequestView): RequestView => {
  const translation = { translationOf: "fremd", version: 1, language: "es" };
  const { inOriginal: texts } = translationGaps(view.questionnaire, translation);
  return {
    ...view,
    language: "es",
    languages: ["de", "es"],
    original: view.questionnaire,
    questionnaire: { ...view.questionnaire, language: "es", inOriginal: { language: "de", texts: [...texts] } },
  };
};

/** A server that has one request, and nothing else to say. */
const serverOf = (view: RequestView): void => {
  serverGiving(({ url }): Given => {
    if (url.endsWith("/conversation")) return [200, { notes: [], messages: [] }];
    if (url.endsWith("/presence")) return [200, []];
    if (url.endsWith("/earlier-answers")) return [200, earlier];
    if (url.endsWith("/foreseen"))
      return [
        200,
        [{ code: "contradiction", subject: "janein", questions: ["janein"], clash: ["A.2.2"], says: "done" }],
      ];
    if (url.endsWith("/passports")) return [200, { passports: [], requests: [] }];
    if (url.endsWith("/certificate-effect"))
      return [200, { covered: ["janein"], coverable: ["letzte"], neverCovered: 2, reasons: [] }];
    return [200, view];
  });
};

const shown = async (screen: ComponentChild, least: number): Promise<Element> => {
  const { container } = render(<LocationProvider>{screen}</LocationProvider>);
  await vi.waitFor(() => expect(foreignTexts(container).length).toBeGreaterThanOrEqual(least));
  for (const details of container.querySelectorAll("details")) details.open = true;
  return container;
};

beforeEach(() => {
  session.value = {
    person: { id: "p", name: "Petra", email: "petra@vendor.example" },
    current: { orgId: "o", orgName: "Vendor", facet: "vendor", role: "owner" },
    memberships: [],
    demo: false,
  } as unknown as NonNullable<typeof session.value>;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  session.value = undefined;
});

const vendorScreens: readonly (readonly [string, RequestView, ComponentChild, number])[] = [
  ["the questions of a section, blank", blank, <SectionPage key="s" id="r" sectionId="teil" />, 40],
  ["the questions of a section, answered", answered, <SectionPage key="s" id="r" sectionId="teil" />, 45],
  ["answers that were carried over", answered, <SectionPage key="s" id="r" sectionId="ende" />, 5],
  ["answers that stand after a return", returned, <SectionPage key="s" id="r" sectionId="teil" />, 20],
  ["the home of a request", returned, <RequestHome key="h" id="r" />, 3],
  ["all questions on one page", blank, <AllQuestions key="a" id="r" />, 12],
  ["what is about to be signed", answered, <CheckPage key="c" id="r" />, 15],
  ["what the certificate answers", blank, <EffectPanel key="e" view={blank} onChange={async () => undefined} />, 2],
];

describe("on a vendor's screens, what is in the questionnaire's language is marked with it, and nothing else is:", () => {
  it.each(vendorScreens)("%s", async (_, view, screen, least) => {
    serverOf(view);
    expect(misplacedLanguages(await shown(screen, least))).toEqual([]);
  });

  it.each(vendorScreens)(
    "%s, read in a language into which nobody has translated a text",
    async (_, view, screen, least) => {
      serverOf(untouched(view));
      expect(misplacedLanguages(await shown(screen, Math.ceil(least / 2)))).toEqual([]);
    },
  );

  it("the home of a guest", async () => {
    if (session.value?.current)
      session.value = { ...session.value, current: { ...session.value.current, role: "guest" } };
    serverOf({ ...blank, delegations: [] });
    expect(misplacedLanguages(await shown(<RequestHome id="r" />, 3))).toEqual([]);
  });

  it("the answers of a filled-in file", async () => {
    serverOf(blank);
    const page = await shown(<OfflinePage id="r" />, 0);
    const file = new File(
      [JSON.stringify({ request: "preview", answers: { janein: "Ja", zeile: "Our own words" } })],
      "a.json",
    );
    const input = await vi.waitFor(() => {
      const found = page.querySelector<HTMLInputElement>("input[type=file]");
      if (found === null) throw new Error("not there yet");
      return found;
    });
    Object.defineProperty(input, "files", { value: [file] });
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await vi.waitFor(() => expect(foreignTexts(page).length).toBeGreaterThanOrEqual(3));
    expect(misplacedLanguages(page)).toEqual([]);
  });
});

const dossier: Dossier = smallDossier({
  questionnaire: foreignQuestionnaire,
  answers: foreignAnswers as unknown as Dossier["answers"],
});
const reviewed = () => {
  const view = reviewView([], dossier);
  const { flags } = score(dossier);
  const followed = { title: "Stored", severity: "low", state: "open" } as const;
  const stored = [
    {
      id: "flag.must_have_failed.janein",
      revision: 1,
      body: { ...followed, questionId: null, owner: "", dueOn: null, reason: "", accepted: null },
      changedBy: "Ines",
      changedAt: 1,
    },
  ];
  return new ReviewModel({ ...view, findings: findingsOf(dossier, stored, { asOf: dossier.asOf, flags }) });
};

describe("on a buyer's screens, too:", () => {
  beforeEach(() => {
    serverGiving(({ url }): Given => {
      if (url.endsWith("/conversation")) return [200, { notes: [], messages: [] }];
      if (url.endsWith("/policies")) return [200, { versions: [] }];
      return [200, url.endsWith("/decisions") ? { decisions: [], fourEyes: false, isFollowed: false } : null];
    });
  });

  it("the answers beside their evidence", async () => {
    expect(misplacedLanguages(await shown(<AnswersView model={reviewed()} mayConclude />, 30))).toEqual([]);
  });

  it("the reasons behind a control", async () => {
    expect(misplacedLanguages(await shown(<ControlsView model={reviewed()} />, 8))).toEqual([]);
  });

  it("the summary with its flags and next steps", async () => {
    expect(
      misplacedLanguages(await shown(<SummaryView model={reviewed()} mayConclude onChange={async () => {}} />, 3)),
    ).toEqual([]);
  });

  it("the findings", async () => {
    expect(misplacedLanguages(await shown(<FindingsView model={reviewed()} mayConclude />, 2))).toEqual([]);
  });

  it("the report", async () => {
    expect(misplacedLanguages(await shown(<ReportView model={reviewed()} />, 20))).toEqual([]);
  });

  it("the answers behind a cell of a comparison", async () => {
    expect(
      misplacedLanguages(await shown(<AnswersBehind reviews={[reviewed().view.value]} rowId="A.2.2" />, 15)),
    ).toEqual([]);
  });

  it("a draft as a vendor would meet it", async () => {
    const text = JSON.stringify(foreignQuestionnaire);
    const draft = { id: "d", title: "Own", savedBy: "Ana", savedAt: 1, revision: 1, text, published: [] };
    const model = new BuilderModel(draft, {
      save: async ({ revision }) => ({ revision, savedAt: 1 }),
      fetch: async () => draft,
      later: () => undefined,
    });
    expect(misplacedLanguages(await shown(<VendorPreview model={model} />, 40))).toEqual([]);
  });

  it("a questionnaire on the shelf", async () => {
    const whole = {
      entry: { id: "fremd", from: "own" },
      sha256: "",
      questionnaire: foreignQuestionnaire,
      text: "",
      versions: [],
      languages: [],
    } as unknown as QuestionnaireView;
    serverGiving(() => [200, whole]);
    expect(misplacedLanguages(await shown(<QuestionnairePage id="fremd" />, 25))).toEqual([]);
  });
});

describe("on a page that anybody can open, too:", () => {
  it("the answers of a passport", async () => {
    const page = {
      title: "Vendor",
      vendor: { name: "Vendor" },
      publishedOn: "2026-11-24",
      systems: [],
      certificates: [],
      questionnaire: respondentView(foreignQuestionnaire),
      answers: foreignAnswers,
      evidence: [],
    } as unknown as Passport;
    serverGiving(() => [200, page]);
    expect(misplacedLanguages(await shown(<PassportPage address="x" />, 15))).toEqual([]);
  });
});
