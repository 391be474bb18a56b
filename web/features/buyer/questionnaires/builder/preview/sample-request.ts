import type { CertificateBody, SystemBody } from "#contract/request.schema.ts";
import type { RequestView } from "#contract/request.ts";
import { draftDossier } from "#domain/assessment/draft-dossier.ts";
import { controlIds } from "#domain/catalogue/controls.ts";
import { addDays, addMonths, type CivilDate } from "#domain/civil-date.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { respondentView } from "#domain/questionnaire/respondent-view.ts";
import { type CertificateEffect, certificateEffect, coveredToday } from "#domain/scoring/certificate-effect.ts";

/** What the vendor of a preview holds. */
export type Certification = "none" | "covers" | "lapsed";

const vendor = "Example Vendor Ltd";
const use = {
  id: "use",
  name: "Example use",
  factors: { data: 2, consequence: 2, autonomy: 1, regulation: 1, reach: 2 },
};

const system: SystemBody = {
  name: "Example assistant",
  purpose: "An AI system made up for this preview",
  origin: "fine-tuned",
  roles: ["provider"],
  affectsPeople: true,
  personalData: true,
  aiActClass: "high-risk",
  thirdPartyServices: [],
};

/** A certificate that covers everything, in force or run out yesterday. */
function certificate(today: CivilDate, isLapsed: boolean): CertificateBody {
  const issued = addMonths(today, isLapsed ? -36 : -6);
  return {
    standard: "ISO/IEC 42001:2023",
    number: "EXAMPLE-1",
    holder: vendor,
    certificationBody: "Example certification body",
    accreditationBody: "UKAS",
    status: "active",
    decided: issued,
    issued,
    expires: isLapsed ? addDays(today, -1) : addMonths(issued, 36),
    roles: ["provider"],
    scopeStatement: "Everything the vendor makes",
    surveillance: [],
    scope: [{ system: "sys", claimed: "in" }],
    soa: Object.fromEntries(controlIds.map((id) => [id, { included: true }])),
    files: ["file"],
  };
}

const untranslated = (language: string) => ({
  original: null,
  language,
  languages: [language],
  untranslated: [],
  offer: null,
  asksAnew: null,
  carried: {},
});

/** The questionnaire as a request that a made-up vendor has just opened, and what its certificate does for it. */
export function sampleRequest(
  questionnaire: Questionnaire,
  { certification, today }: { readonly certification: Certification; readonly today: CivilDate },
): { view: RequestView; effect: CertificateEffect } {
  const held = certification === "none" ? [] : [certificate(today, certification === "lapsed")];
  const certificates = held.map((body) => ({ id: "cert", revision: 1, body }));
  const inventory = [{ id: "sys", revision: 1, body: system }];
  const chosen = [{ systemId: "sys", useId: "use" }];
  const file = {
    id: "file",
    kind: "document" as const,
    datedOn: today,
    name: "certificate.pdf",
    sha256: "0".repeat(64),
    bytes: 1,
  };
  const draft = { vendorLegalName: vendor, uses: [use], chosen, inventory, certificates, questionnaire };
  const evidence = [{ ...file, mediaType: "application/pdf" }];
  const dossier = draftDossier({ ...draft, evidence, answers: {}, policy: {}, asOf: today });
  const effect = certificateEffect(dossier);
  const saved = { revision: 1, savedAt: 0, savedBy: "", savedById: "" };
  const view: RequestView = {
    id: "preview",
    state: "draft",
    revision: 1,
    decision: null,
    buyerName: "Your organisation",
    vendorLegalName: vendor,
    product: "Example product",
    purpose: "",
    uses: [{ id: use.id, name: system.name, description: "" }],
    dueOn: today,
    requestedBy: "",
    ended: null,
    corrections: [],
    questionnaire: respondentView(questionnaire),
    systems: chosen,
    inventory,
    certificates,
    evidence: [],
    answers: Object.fromEntries(effect.covered.map((id) => [id, { ...saved, answer: { byCertificate: true } }])),
    covered: coveredToday(dossier),
    receipt: null,
    changes: null,
    mayWithdraw: false,
    delegations: [],
    ...untranslated(questionnaire.language),
  };
  return { view, effect };
}
