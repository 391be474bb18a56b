import { controls } from "#domain/catalogue/controls.ts";
import { addDays, addMonths, type CivilDate, civilDateOf } from "#domain/civil-date.ts";
import type { Certificate, Dossier } from "#domain/dossier/dossier.ts";
import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { optionsOf } from "#domain/questionnaire/options.ts";

export const today: CivilDate = civilDateOf(Date.now());

/** A sound certificate that covers both systems, on file but confirmed by nobody. */
export const aCertificate: Certificate = {
  id: "cert_1",
  standard: "ISO/IEC 42001:2023",
  number: "AIMS-0042",
  holder: "Meridian Clinical AI Ltd",
  certificationBody: "Northgate Assurance",
  accreditationBody: "UKAS",
  status: "active",
  issued: addMonths(today, -6),
  expires: addMonths(today, 30),
  roles: ["provider"],
  scopeStatement: "The AI management system for the provision of Meridian Triage.",
  verification: "document",
  scope: [
    { system: "sys_triage", claimed: "in" },
    { system: "sys_letters", claimed: "in" },
  ],
  soa: Object.fromEntries(controls.map(({ id }) => [id, { included: true }])),
};

const factors = { data: 2, consequence: 2, autonomy: 1, regulation: 1, reach: 2 };

/** A dossier as a confident vendor hands it in: the best answer everywhere, one record attached to the first question. */
export function filledDossier(questionnaire: Questionnaire, evidenceId: string): Dossier {
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const answered = questions.flatMap((question) => {
    const value = bestAnswer(questionnaire, question);
    return value === undefined ? [] : [[question.id, { value }] as const];
  });
  const [first] = answered;
  return {
    dossier: 2,
    asOf: today,
    vendor: { legalName: "Meridian Clinical AI Ltd" },
    uses: [
      { id: "use_clinic", name: "Clinic", factors },
      { id: "use_letters", name: "Letters", factors },
    ],
    systems: [
      { id: "sys_triage", name: "Meridian Triage", origin: "built", roles: ["provider"], use: "use_clinic" },
      { id: "sys_letters", name: "Meridian Letters", origin: "built", roles: ["provider"], use: "use_letters" },
    ],
    certificates: [aCertificate],
    questionnaire,
    answers: { ...Object.fromEntries(answered), ...(first && { [first[0]]: { ...first[1], evidence: [evidenceId] } }) },
    evidence: [{ id: evidenceId, kind: "record", dated: addDays(today, -30) }],
    reviews: {},
  };
}

function bestAnswer(questionnaire: Questionnaire, question: Question): unknown {
  if (question.type === "yesNo") return question.goodAnswer === "no" ? "no" : "yes";
  if (question.type !== "single" && question.type !== "multiple") return undefined;
  const scored = optionsOf(questionnaire, question).filter((option) => (option.score ?? 0) > 0);
  const values = scored.toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0)).map((option) => option.value);
  return question.type === "multiple" ? values : values[0];
}

/** The first question whose answer scores by itself. */
export function firstScoredQuestion({ questionnaire }: Pick<Dossier, "questionnaire">): string {
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const found = questions.find(({ type, controls: named, showIf }) => type === "yesNo" && named && !showIf);
  if (found === undefined) throw new Error("the questionnaire has no yes/no question that counts");
  return found.id;
}
