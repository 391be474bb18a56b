import { controlIds } from "#domain/catalogue/controls.ts";
import type { Certificate, Dossier } from "#domain/dossier/dossier.ts";
import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { today } from "./arbitrary-dates.ts";

/** A yes/no question on one control. */
export const yesNo = (id: string, control: string, more: Partial<Question> = {}): Question =>
  ({ id, type: "yesNo", text: `Do you ${id}?`, controls: { iso42001: [control] }, ...more }) as Question;

export const questionnaireOf = (...questions: Question[]): Questionnaire => ({
  id: "small",
  version: 1,
  title: "Small",
  language: "en",
  sections: [{ id: "all", title: "All", questions }],
});

/** One use, one confirmed third-party system that serves it, one question on A.2.2 answered yes, nothing else. */
export const smallDossier = (changes: Partial<Dossier> = {}): Dossier => ({
  dossier: 2,
  asOf: today,
  vendor: { legalName: "Lumen Clinical AI Ltd" },
  uses: [{ id: "u1", name: "Drafting", factors: { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 } }],
  systems: [{ id: "s1", name: "Assistant", origin: "third-party", use: "u1", confirmed: true }],
  certificates: [],
  questionnaire: questionnaireOf(yesNo("policy", "A.2.2")),
  answers: { policy: { value: "yes" } },
  evidence: [],
  reviews: {},
  ...changes,
});

/** A certificate that is worth all a certificate can be: every part of its credit is 1. */
export const soundCertificate = (changes: Partial<Certificate> = {}): Certificate => ({
  id: "c1",
  standard: "ISO/IEC 42001:2023",
  holder: "Lumen Clinical AI Limited",
  accreditationBody: "UKAS",
  status: "active",
  issued: "2026-01-15",
  expires: "2029-01-14",
  roles: ["provider"],
  verification: "confirmed",
  scope: [{ system: "s1", claimed: "in", reviewed: "in" }],
  soa: Object.fromEntries(controlIds.map((control) => [control, { included: true }])),
  ...changes,
});
