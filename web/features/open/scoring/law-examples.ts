import { addMonths } from "#domain/civil-date.ts";
import type { AiSystem, Certificate, Dossier } from "#domain/dossier/dossier.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { turned, withAnswer, withCertificate, withEvidence, withoutAnswer } from "#domain/scoring/laws/changes.ts";
import type { LawId } from "#domain/scoring/laws/laws.ts";
import { score } from "#domain/scoring/score.ts";
import type { Summary } from "#domain/scoring/summary.ts";

/** One state of a small dossier, with what the score says of it. */
export interface LawExample {
  readonly situation: string;
  readonly summary: Summary;
}

const asOf = "2026-11-29";
const asked = (id: string, control: string, text: string): Question => ({
  id,
  type: "yesNo",
  text,
  controls: { iso42001: [control] },
  coveredBy: "certificate",
});

/** Two questions about one assistant for a serious use, both answered yes, with nothing to show for it. */
const start = (policy: PolicyChanges): Dossier => ({
  dossier: 2,
  asOf,
  vendor: { legalName: "Example AI Ltd" },
  uses: [
    { id: "letters", name: "Letters", factors: { data: 2, consequence: 2, autonomy: 2, regulation: 2, reach: 2 } },
  ],
  systems: [assistant],
  certificates: [],
  questionnaire: {
    id: "example",
    version: 1,
    title: "Example",
    language: "en",
    sections: [
      {
        id: "all",
        title: "All",
        questions: [
          asked("policy", "A.2.2", "Is there an AI policy?"),
          asked("impact", "A.5.2", "Are effects on people assessed?"),
        ],
      },
    ],
  },
  answers: { policy: { value: "yes" }, impact: { value: "yes" } },
  evidence: [],
  reviews: {},
  policy,
});

const assistant: AiSystem = { id: "assistant", name: "Assistant", origin: "built", use: "letters", confirmed: true };
const other: AiSystem = { ...assistant, id: "other", name: "Another" };
const report = { id: "report", kind: "report", dated: addMonths(asOf, -1) } as const;

const certificate: Certificate = {
  id: "certificate",
  standard: "ISO/IEC 42001:2023",
  number: "EX-1",
  certificationBody: "Example Assurance",
  holder: "Example AI Ltd",
  accreditationBody: "UKAS",
  status: "active",
  issued: addMonths(asOf, -6),
  expires: addMonths(asOf, 30),
  roles: ["provider"],
  verification: "confirmed",
  scope: [{ system: "assistant", claimed: "in", reviewed: "in" }],
  soa: { "A.2.2": { included: true }, "A.5.2": { included: true } },
};
const unseen: Certificate = {
  ...certificate,
  verification: "document",
  scope: [{ system: "assistant", claimed: "in" }],
};

type State = readonly [situation: string, dossier: Dossier];

/** What happens to the dossier under each law; the first state is before, the others after. */
const states: Readonly<Record<LawId, (from: Dossier) => readonly State[]>> = {
  1: (from) => [
    ["Two answers of yes", from],
    ["One of them is left out", withoutAnswer(from, "impact")],
  ],
  2: (from) => {
    const no = withAnswer(from, "impact", { value: "no" });
    return [
      ["A yes and a no", no],
      ["The no becomes “does not apply”, which nobody accepts", withAnswer(no, "impact", { value: "na" })],
    ];
  },
  3: (from) => [
    ["Two answers of yes", from],
    ["A report is hung on one of them, and nobody has looked at it", withEvidence(from, "policy", report)],
    [
      "A reviewer accepts the report for that answer",
      withEvidence({ ...from, reviews: { policy: { evidence: { report: true } } } }, "policy", report),
    ],
  ],
  4: (from) => {
    const certified = withCertificate(from, certificate);
    return [
      ["With a confirmed certificate that covers it", certified],
      ["The day after it has expired", { ...certified, asOf: addMonths(asOf, 31) }],
    ];
  },
  5: (from) => {
    const na = withAnswer(from, "impact", { value: "na" });
    return [
      ["A yes and a no", withAnswer(from, "impact", { value: "no" })],
      ["A yes and a blank", withoutAnswer(from, "impact")],
      [
        "A yes and an accepted “does not apply”",
        { ...na, reviews: { impact: { notApplicableAccepted: true, reason: "So" } } },
      ],
    ];
  },
  6: (from) => [
    ["Two answers of yes: 3 parts of the weight in A.2, 4 in A.5", from],
    ["Without the one about A.5, its part is gone and no more", withoutAnswer(from, "impact")],
  ],
  7: (from) => [
    ["In one order", withCertificate(from, certificate)],
    ["In the other", turned(withCertificate(from, certificate))],
  ],
  8: (from) => {
    const shown = withEvidence(from, "policy", report);
    const proven = withAnswer(shown, "impact", { value: "yes", evidence: [report.id] });
    const accepted = { evidence: { [report.id]: true } };
    return [
      ["A report and a certificate stand behind both, and nobody has looked at them", withCertificate(proven, unseen)],
      [
        "A reviewer has accepted the report for both, confirmed the certificate and read its scope",
        withCertificate({ ...proven, reviews: { policy: accepted, impact: accepted } }, certificate),
      ],
    ];
  },
  9: (from) => {
    const certified = withCertificate(from, certificate);
    return [
      ["The certificate covers the one assistant", certified],
      ["Another system is named for the same use, outside its scope", { ...certified, systems: [assistant, other] }],
      [
        "The same certificate is entered again, without its Statement of Applicability",
        withCertificate(certified, { ...certificate, id: "again", soa: null }),
      ],
    ];
  },
  10: (from) => [
    ["The assistant serves the use that the buyer named", from],
    ["The vendor says that it serves none of them", { ...from, systems: [{ ...assistant, use: null }] }],
    ["The vendor names nothing at all", { ...from, systems: [], answers: {} }],
  ],
};

/** The worked example of a law under a policy: computed as every score is. */
export const exampleOf = (law: LawId, policy: PolicyChanges): LawExample[] =>
  states[law](start(policy)).map(([situation, dossier]) => ({ situation, summary: score(dossier) }));
