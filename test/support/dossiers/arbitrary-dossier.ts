import * as fc from "fast-check";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { answerTo, evidenceIds, evidenceNamed, review } from "./arbitrary-answers.ts";
import { certificates, legalName } from "./arbitrary-certificates.ts";
import { today } from "./arbitrary-dates.ts";
import { controlPool, questionnaires } from "./arbitrary-questionnaire.ts";
import { systems, uses } from "./arbitrary-systems.ts";

const weight = fc.constantFrom(0, 1, 2.5);
const policy: fc.Arbitrary<PolicyChanges> = fc.record(
  {
    assurance: fc.constantFrom({ asserted: 0.2 }, { documented: 0.7, verified: 0.95 }),
    evidenceMaxAgeMonths: fc.constantFrom(0, 6, 24),
    surveillanceGraceDays: fc.constantFrom(0, 30),
    expiringDays: fc.constantFrom(0, 200),
    factors: fc.constantFrom(
      { surveillanceOverdue: 0.7 },
      { soaMissing: 1, holderMismatch: 1 },
      { unaccredited: 1, scopeUnread: 1 },
      { notCovered: 1 },
    ),
    fastTrackThreshold: fc.constantFrom(0.2, 0.5, 1),
    domainWeights: fc.dictionary(fc.constantFrom("A.2", "A.7", "A.10"), weight),
    controlWeights: fc.dictionary(fc.constantFrom("A.2.2", "A.7.2", "A.9.2"), weight),
    requiredControls: fc.subarray([...controlPool], { maxLength: 3 }),
    minCoverage: fc.constantFrom(0.5, 1),
  },
  { requiredKeys: [] },
);

const questionsOf = (questionnaire: Questionnaire) => questionnaire.sections.flatMap((section) => section.questions);

/** One drawn value for all but one in `freq` of the questions, keyed by question id. */
function forSome<T>(questionnaire: Questionnaire, draw: (id: string) => fc.Arbitrary<T>, freq: number) {
  const entries = questionsOf(questionnaire).map(({ id }) =>
    fc.tuple(fc.constant(id), fc.option(draw(id), { nil: undefined, freq })),
  );
  return fc
    .tuple(...entries)
    .map((list) =>
      Object.fromEntries(list.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const]))),
    );
}

function answersTo(questionnaire: Questionnaire) {
  const byId = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  return forSome(
    questionnaire,
    (id) => {
      const question = byId.get(id);
      return question === undefined ? fc.constant({}) : answerTo(question);
    },
    5,
  );
}

/** Dossiers of every kind the format allows: the input of the laws. */
export const dossiers: fc.Arbitrary<Dossier> = questionnaires.chain((questionnaire) =>
  fc.record(
    {
      dossier: fc.constant(2 as const),
      asOf: fc.constant(today),
      vendor: fc.constant({ legalName }),
      uses,
      systems,
      certificates,
      questionnaire: fc.constant(questionnaire),
      answers: answersTo(questionnaire),
      evidence: fc.tuple(...evidenceIds.map(evidenceNamed)),
      reviews: forSome(questionnaire, () => review, 2),
      policy,
    },
    {
      requiredKeys: [
        "dossier",
        "asOf",
        "vendor",
        "uses",
        "systems",
        "certificates",
        "questionnaire",
        "answers",
        "evidence",
        "reviews",
      ],
    },
  ),
);
