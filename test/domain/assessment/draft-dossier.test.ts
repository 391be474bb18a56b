import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DraftRequest, draftDossier } from "#domain/assessment/draft-dossier.ts";
import { dossierSchema } from "#domain/dossier/dossier.schema.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { score } from "#domain/scoring/score.ts";
import { answerInWords } from "#domain/words/answers.ts";
import { runs } from "#test/support/runs.ts";

const questionnaire: Questionnaire = {
  id: "small",
  version: 1,
  title: "Small",
  language: "en",
  sections: [
    {
      id: "one",
      title: "One",
      questions: [
        { id: "systems", type: "aiSystems", text: "Which systems?" },
        { id: "certs", type: "certificates", text: "Which certificates?" },
        { id: "gate", type: "yesNo", text: "Do you train?" },
        { id: "behind", type: "text", text: "How?", showIf: { question: "gate", is: "yes" } },
        { id: "policy", type: "yesNo", text: "A policy?", coveredBy: "certificate", controls: { iso42001: ["A.2.2"] } },
        { id: "files", type: "evidence", text: "Show it." },
        { id: "trained", type: "text", text: "On what?", showIf: { system: "origin", includes: "built" } },
      ],
    },
  ],
};

const low = { data: 0, consequence: 1, autonomy: 3, regulation: 0, reach: 2 };
const high = { data: 2, consequence: 3, autonomy: 0, regulation: 1, reach: 2 };
const file = (id: string) => ({
  id,
  kind: "document" as const,
  datedOn: "2026-01-31",
  name: `${id}.pdf`,
  sha256: "0".repeat(64),
  bytes: 10,
  mediaType: "application/pdf",
});

const draft = (changes: Partial<DraftRequest> = {}): DraftRequest => ({
  vendorLegalName: "Lumen Ltd",
  uses: [
    { id: "chat", name: "Chat", factors: low },
    { id: "triage", name: "Triage", factors: high },
  ],
  chosen: [{ systemId: "sys_a", useId: "chat" }],
  inventory: [
    { id: "sys_a", body: { name: "A", origin: "third-party" } },
    { id: "sys_b", body: { name: "B", origin: "built" } },
  ],
  certificates: [],
  evidence: [file("evd_1"), file("evd_2"), file("evd_3")],
  questionnaire,
  answers: {},
  policy: {},
  asOf: "2026-06-01",
  ...changes,
});
const certificate = (files: string[]) => ({
  id: "crt_1",
  body: {
    standard: "ISO/IEC 42001:2023",
    status: "active" as const,
    files,
    scope: [
      { system: "sys_a", claimed: "in" as const },
      { system: "sys_b", claimed: "in" as const },
    ],
  },
});

describe("the dossier of a draft", () => {
  it("holds the buyer's uses, and only the systems in the product, each with the use it serves", () => {
    const { uses, systems } = draftDossier(draft());
    expect(uses.map(({ id, factors }) => [id, factors])).toEqual([
      ["chat", low],
      ["triage", high],
    ]);
    expect(systems).toEqual([{ id: "sys_a", name: "A", origin: "third-party", use: "chat" }]);
  });

  it.each([null, "gone"])("lets a system serve none of the uses: %s", (useId) => {
    const [system] = draftDossier(draft({ chosen: [{ systemId: "sys_a", useId }] })).systems;
    expect(system?.use).toBeNull();
  });

  it("leaves out what is hidden or still undecided, whatever was typed there", () => {
    const behind = { behind: { value: "secret" } };
    const answered = (gate: object) => Object.keys(draftDossier(draft({ answers: { ...gate, ...behind } })).answers);
    expect(answered({ gate: { value: "no" } })).not.toContain("behind");
    expect(answered({})).not.toContain("behind");
    expect(answered({ gate: { value: "yes" } })).toContain("behind");
    expect(draftDossier(draft({ answers: { trained: { value: "texts" } } })).answers).not.toHaveProperty("trained");
  });

  it("leaves out blanks, and keeps words that stand beside one", () => {
    const answers = { gate: { value: "" }, policy: { explanation: "Next spring." }, behind: { value: "  " } };
    expect(draftDossier(draft({ answers })).answers).toEqual({
      policy: { explanation: "Next spring." },
      systems: { value: [{ id: "sys_a", name: "A", origin: "third-party" }] },
    });
  });

  it("keeps the buyer's reading of risk out of the vendor's own answers", () => {
    expect(JSON.stringify(draftDossier(draft()).answers)).not.toMatch(/factors|"use"/);
  });

  it("drops value and evidence beside a claim that a certificate stands in", () => {
    const answers = { policy: { byCertificate: true, value: "yes", evidence: ["evd_1"], explanation: "See it." } };
    const dossier = draftDossier(draft({ answers }));
    expect(dossier.answers.policy).toEqual({ byCertificate: true, explanation: "See it." });
    expect(dossier.evidence).toEqual([]);
  });

  it("carries evidence in use and no other: of answers, of evidence questions, of certificates", () => {
    const answers = { policy: { value: "yes", evidence: ["evd_1", "evd_unknown"] }, files: { value: ["evd_2"] } };
    const dossier = draftDossier(draft({ answers }));
    expect(dossier.evidence.map(({ id }) => id)).toEqual(["evd_1", "evd_2"]);
    expect(dossier.answers.policy?.evidence).toEqual(["evd_1"]);
    expect(dossier.answers.files?.evidence).toEqual(["evd_2"]);
    expect(draftDossier(draft({ certificates: [certificate(["evd_3"])] })).evidence.map(({ id }) => id)).toEqual([
      "evd_3",
    ]);
  });

  it("leaves the evidence of a hidden answer with the vendor", () => {
    const answers = { gate: { value: "no" }, behind: { value: "x", evidence: ["evd_1"] } };
    expect(draftDossier(draft({ answers })).evidence).toEqual([]);
  });

  it("counts a certificate with its file as documented, and one without as nothing seen", () => {
    const verification = (files: string[]) =>
      draftDossier(draft({ certificates: [certificate(files)] })).certificates[0]?.verification;
    expect(verification(["evd_1"])).toBe("document");
    expect(verification([])).toBe("none");
    expect(verification(["evd_unknown"])).toBe("none");
  });

  it("claims scope only for systems of this response", () => {
    const [one] = draftDossier(draft({ certificates: [certificate([])] })).certificates;
    expect(one?.scope).toEqual([{ system: "sys_a", claimed: "in" }]);
  });

  it("fills the certificates question from the profile, also where none was said before one was entered", () => {
    const certificates = [certificate([])];
    const said = (answers: DraftRequest["answers"]) =>
      draftDossier(draft({ certificates, answers })).answers.certs?.value;
    expect(said({})).toEqual({ state: "held", certificates: ["crt_1"] });
    expect(said({ certs: { value: { state: "none" } } })).toEqual({ state: "held", certificates: ["crt_1"] });
  });

  it("is a dossier that scoring takes, whatever was answered", () => {
    const answer = fc.record(
      {
        value: fc.constantFrom("yes", "partial", "no", "na", ""),
        explanation: fc.string(),
        byCertificate: fc.boolean(),
        evidence: fc.array(fc.constantFrom("evd_1", "evd_2", "evd_9")),
      },
      { requiredKeys: [] },
    );
    const answers = fc.record({ gate: answer, policy: answer, behind: answer }, { requiredKeys: [] });
    const chosen = fc.subarray([
      { systemId: "sys_a", useId: "chat" },
      { systemId: "sys_b", useId: null },
      { systemId: "sys_gone", useId: null },
    ]);
    fc.assert(
      fc.property(answers, chosen, (given, systems) => {
        const dossier = draftDossier(
          draft({ answers: given, chosen: systems, certificates: [certificate(["evd_1"])] }),
        );
        expect(dossierSchema.safeParse(dossier).error).toBeUndefined();
      }),
      runs(200),
    );
  });
});

describe("an answer that its question cannot have", () => {
  const options = ["a", "b", "none"].map((value) => ({
    value,
    label: value.toUpperCase(),
    score: value === "none" ? 0 : 0.5,
    ...(value === "none" && { exclusive: true }),
  }));
  const asked: Questionnaire = {
    ...questionnaire,
    sections: [
      {
        id: "one",
        title: "One",
        questions: [
          { id: "many", type: "multiple", text: "What?", options, controls: { iso42001: ["A.9.2"] } },
          { id: "count", type: "number", text: "How many?", max: 10 },
        ],
      },
    ],
  };
  const handedIn = (answers: DraftRequest["answers"]) => draftDossier(draft({ questionnaire: asked, answers }));

  it("never reaches the signed dossier as an answer: it scores as open, and is told beside it with why", () => {
    const unfit = handedIn({ many: { value: ["a", "b", "none"] }, count: { value: 11 } });
    expect(unfit.answers).toMatchObject({
      many: { unfit: { said: "A, B, NONE", why: "“NONE” cannot be combined with other answers." } },
      count: { unfit: { said: "11" } },
    });
    expect(unfit.answers.many).not.toHaveProperty("value");
    expect(score(unfit).overall).toEqual(score(handedIn({})).overall);
    expect(score(unfit).overall).not.toEqual(score(handedIn({ many: { value: ["a", "b"] } })).overall);
    expect(dossierSchema.safeParse(unfit).success).toBe(true);
    const [question] = asked.sections[0]?.questions ?? [];
    const words =
      question &&
      answerInWords({ question, questionnaire: asked, answer: unfit.answers.many, evidenceNames: new Map() });
    expect(words).toMatch(/^Not answered. What was entered does not fit, “A, B, NONE”/);
  });

  it.each([
    ["many", ["a", "none"]],
    ["count", 11],
    ["count", "abc"],
  ])("is refused in a dossier from elsewhere: %s %j", (id, value) => {
    const dossier = { ...handedIn({}), answers: { [id]: { value } } };
    expect(dossierSchema.safeParse(dossier).success).toBe(false);
  });
});
