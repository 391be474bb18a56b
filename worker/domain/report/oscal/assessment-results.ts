import { controlById } from "#domain/catalogue/controls.ts";
import { isGiven, isSeen } from "#domain/scoring/looked-at.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import type { Verdict } from "#domain/scoring/verdict.ts";
import { attestationsOf } from "./attestations.ts";
import { risksOf } from "./risks.ts";
import { filled, type Id, type OscalSource, oneLine, prop, stamp, type UuidOf } from "./source.ts";

const oscalVersion = "1.1.3";
/** Two thirds: a control that is assured to that degree is reported as satisfied; the exact share stands beside it. */
const satisfiedFrom = 2 / 3;

const share = (value: number): string => value.toFixed(4);

/**
 * The result as OSCAL assessment results (NIST, OSCAL 1.1, Assessment Results Model): an observation and a finding for
 * each assessed control of Annex A, a risk for each finding, and what was looked at and decided. Control ids are those of ISO/IEC 42001, without text.
 */
export function oscalResults(of: OscalSource, uuidOf: UuidOf) {
  const id = (part: string): string => uuidOf(`${of.assessmentId}/${part}`);
  const assessed = Object.entries(of.summary.controls).flatMap(([control, result]) =>
    result.status === "assessed" ? [{ control, result }] : [],
  );
  const { verdicts } = runScoring(of.dossier);
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
          attestations: attestationsOf(of, id),
          "reviewed-controls": {
            "control-selections": [
              assessed.length === 0
                ? { description: "No control was assessed." }
                : { "include-controls": assessed.map(({ control }) => ({ "control-id": control.toLowerCase() })) },
            ],
          },
          ...filled(
            "observations",
            assessed.map((one) => observationOf(one, { of, verdicts, id })),
          ),
          ...filled("risks", risksOf(of, id)),
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

type Assessed = {
  readonly control: string;
  readonly result: { readonly assured: number; readonly claimed: number; readonly coverage: number };
};

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

interface Observed {
  readonly of: OscalSource;
  readonly verdicts: readonly Verdict[];
  readonly id: Id;
}

function observationOf({ control, result }: Assessed, { of, verdicts, id }: Observed) {
  const questions = of.dossier.questionnaire.sections
    .flatMap((section) => section.questions)
    .filter(({ controls }) => controls?.iso42001?.includes(control));
  const files = questions.flatMap((question) => of.dossier.answers[question.id]?.evidence ?? []);
  const given = verdicts.filter((one) => one.controls.includes(control) && isGiven(one));
  const seen = given.filter(isSeen).length;
  const known = of.evidence.filter((one) => files.includes(one.id));
  return {
    uuid: id(`observation/${control}`),
    description: `${questions.length} questions of the questionnaire bear on ${control} ${controlById(control)?.title ?? ""}.`,
    props: [
      prop("assured", share(result.assured)),
      prop("claimed", share(result.claimed)),
      prop("coverage", share(result.coverage)),
      prop("answers", given.length),
      prop("answers-looked-at", seen),
    ],
    // What nobody has looked at was not examined: it is what the vendor said.
    methods: [seen > 0 ? "EXAMINE" : "UNKNOWN"],
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
