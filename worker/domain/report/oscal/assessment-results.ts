import { controlById } from "#domain/catalogue/controls.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Finding } from "#domain/findings/findings.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { findingTitle } from "#domain/words/findings.ts";

/** What an export is made from. */
export interface OscalSource {
  readonly assessmentId: string;
  readonly buyerName: string;
  readonly vendorName: string;
  readonly product: string;
  readonly submittedAt: number;
  readonly now: number;
  readonly dossier: Dossier;
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  readonly evidence: readonly { readonly id: string; readonly name: string; readonly sha256: string }[];
}

/** Gives the same UUID for the same name, so that a later export speaks of the same things. */
export type UuidOf = (name: string) => string;

const oscalVersion = "1.1.3";
const namespace = "https://annexa.example/ns/oscal";
/** Two thirds: a control that is assured to that degree is reported as satisfied; the exact share stands beside it. */
const satisfiedFrom = 2 / 3;

const stamp = (at: number): string => new Date(at).toISOString();
const prop = (name: string, value: string | number) => ({ name, ns: namespace, value: String(value) });
const share = (value: number): string => value.toFixed(4);
/** OSCAL's strings are one line without blanks around it. */
const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();
/** OSCAL's times go to the year 2999, and have no leap days before 2000. */
const hasOscalYear = (day: string): boolean => day >= "2000" && day < "3000";

/**
 * The result as OSCAL assessment results (NIST, OSCAL 1.1, Assessment Results Model): an observation and a finding for
 * each assessed control of Annex A, a risk for each open finding. Control ids are those of ISO/IEC 42001, without text.
 */
export function oscalResults(of: OscalSource, uuidOf: UuidOf) {
  const id = (part: string): string => uuidOf(`${of.assessmentId}/${part}`);
  const assessed = Object.entries(of.summary.controls).flatMap(([control, result]) =>
    result.status === "assessed" ? [{ control, result }] : [],
  );
  const open = of.findings.filter(({ standing, isGone }) => !isGone && (standing === "open" || standing === "planned"));
  return {
    "assessment-results": {
      uuid: id("results"),
      metadata: metadataOf(of, id),
      "import-ap": { href: `#${id("questionnaire")}` },
      results: [
        {
          uuid: id("result"),
          title: `${of.product}, ${of.vendorName}`,
          description: `Scored as of ${of.summary.asOf} with model ${of.summary.model}. A score is no certificate and no proof of conformity.`,
          start: stamp(of.submittedAt),
          end: stamp(of.now),
          props: overallProps(of.summary),
          "reviewed-controls": {
            "control-selections": [
              assessed.length === 0
                ? { description: "No control was assessed." }
                : { "include-controls": assessed.map(({ control }) => ({ "control-id": control.toLowerCase() })) },
            ],
          },
          ...filled(
            "observations",
            assessed.map((one) => observationOf(one, { of, id })),
          ),
          ...filled(
            "risks",
            open.map((finding) => riskOf(finding, { title: findingTitle(finding, of.dossier), id })),
          ),
          ...filled(
            "findings",
            assessed.map((one) => findingOf(one, id)),
          ),
        },
      ],
      "back-matter": { resources: resourcesOf(of, id) },
    },
  };
}

type Id = (part: string) => string;
type Assessed = {
  readonly control: string;
  readonly result: { readonly assured: number; readonly claimed: number; readonly coverage: number };
};

/** OSCAL has no empty lists. */
const filled = (name: string, items: readonly object[]): object => (items.length === 0 ? {} : { [name]: items });

const metadataOf = (of: OscalSource, id: Id) => ({
  title: `Assessment of ${of.product} by ${of.buyerName}`,
  "last-modified": stamp(of.now),
  version: of.summary.asOf,
  "oscal-version": oscalVersion,
  parties: [
    { uuid: id("buyer"), type: "organization", ...named(of.buyerName) },
    { uuid: id("vendor"), type: "organization", ...named(of.vendorName) },
  ],
});

const named = (name: string): object => (oneLine(name) === "" ? {} : { name: oneLine(name) });

function overallProps({ overall, rating, conclusive }: Summary) {
  if (overall === null) return [prop("conclusive", String(conclusive))];
  return [
    prop("assured", share(overall.assured)),
    prop("claimed", share(overall.claimed)),
    prop("coverage", share(overall.coverage)),
    prop("conclusive", String(conclusive)),
    ...(rating === null ? [] : [prop("residual-risk", rating)]),
  ];
}

function observationOf({ control, result }: Assessed, { of, id }: { of: OscalSource; id: Id }) {
  const questions = of.dossier.questionnaire.sections
    .flatMap((section) => section.questions)
    .filter(({ controls }) => controls?.iso42001?.includes(control));
  const files = questions.flatMap((question) => of.dossier.answers[question.id]?.evidence ?? []);
  const known = of.evidence.filter((one) => files.includes(one.id));
  return {
    uuid: id(`observation/${control}`),
    description: `${questions.length} questions of the questionnaire bear on ${control} ${controlById(control)?.title ?? ""}.`,
    props: [
      prop("assured", share(result.assured)),
      prop("claimed", share(result.claimed)),
      prop("coverage", share(result.coverage)),
    ],
    methods: ["EXAMINE"],
    types: ["control-objective"],
    collected: stamp(of.submittedAt),
    ...filled(
      "relevant-evidence",
      known.map((one) => ({ href: `#${id(`evidence/${one.id}`)}`, description: one.name })),
    ),
  };
}

const findingOf = ({ control, result }: Assessed, id: Id) => ({
  uuid: id(`finding/${control}`),
  title: `${control} ${controlById(control)?.title ?? ""}`.trim(),
  description: `Assured ${share(result.assured)} of ${share(result.claimed)} claimed.`,
  target: {
    type: "objective-id",
    "target-id": control.toLowerCase(),
    status: {
      state: result.assured >= satisfiedFrom ? "satisfied" : "not-satisfied",
      remarks: "Satisfied here means assured to two thirds or more; the share is in the observation.",
    },
  },
  "related-observations": [{ "observation-uuid": id(`observation/${control}`) }],
});

const riskOf = (finding: Finding, { title, id }: { readonly title: string; readonly id: Id }) => ({
  uuid: id(`risk/${finding.id}`),
  title,
  description: finding.advice || finding.reason || title,
  statement: title,
  props: [prop("severity", finding.severity)],
  status: finding.standing === "planned" ? "remediating" : "open",
  ...(finding.dueOn !== null && hasOscalYear(finding.dueOn) ? { deadline: `${finding.dueOn}T00:00:00Z` } : {}),
});

function resourcesOf({ dossier, evidence }: OscalSource, id: Id) {
  const { id: name, version, title } = dossier.questionnaire;
  return [
    { uuid: id("questionnaire"), title: `${title} (${name}, version ${version})` },
    ...evidence.map((one) => ({
      uuid: id(`evidence/${one.id}`),
      title: one.name,
      rlinks: [{ href: encodeURIComponent(one.name), hashes: [{ algorithm: "SHA-256", value: one.sha256 }] }],
    })),
  ];
}
