import type { CivilDate } from "#domain/civil-date.ts";
import { attach, byCertificate, coverable, explain, solid, thorough } from "../answers.ts";
import {
  auditFile,
  certificate,
  certificateFile,
  clinicalUse,
  helpdeskUse,
  impactFile,
  logFile,
  policyFile,
  soaWithout,
  supplierFile,
  system,
  testFile,
} from "../parts.ts";
import { accepted, confirmed, found, read } from "../reviews.ts";
import type { Story, StoryReview } from "../story.ts";

/** Even the best has something left to do. */
const nearlyEverything = {
  "accountable-person": { value: "named" },
  "kinds-of-tests": { value: ["accuracy", "attacks", "misuse"] },
  "incident-notice": { value: "three-days" },
  "outside-purpose": { value: "technical-limits" },
  "change-notice": { value: "fortnight" },
};

/** What a vendor says of incidents was looked up. */
const incidentsSearched: StoryReview = {
  kind: "answer",
  subject: "incident-history",
  body: { level: 1 },
  reason: "Nothing found in public incident databases.",
};

/** Certified for exactly what it sells, with records to show: what good looks like. */
export const meridian = (today: CivilDate): Story => ({
  orgKey: "meridian",
  contactKey: "mara",
  product: "Meridian Triage",
  purpose: "Decision support in our emergency departments, and a helpdesk for patients.",
  uses: [clinicalUse, helpdeskUse],
  dueInDays: 21,
  signedRole: "Head of compliance",
  systems: [
    system("sys_meridian_triage", "Meridian Triage", {
      useId: "triage",
      thirdPartyServices: [{ name: "Hosted language model", insideBoundary: true }],
    }),
    system("sys_meridian_desk", "Meridian Helpdesk", {
      useId: "helpdesk",
      origin: "third-party",
      roles: ["provider"],
      aiActClass: "transparency",
    }),
  ],
  certificates: [
    certificate(today, {
      id: "crt_meridian_aims",
      holder: "Meridian Clinical AI Limited",
      systems: ["sys_meridian_triage", "sys_meridian_desk"],
      changes: {
        scopeStatement:
          "The AI management system for the design, provision and support of Meridian Triage and Meridian Helpdesk.",
      },
    }),
  ],
  files: [certificateFile, policyFile, impactFile, testFile, logFile, auditFile, supplierFile],
  answers: attach(
    byCertificate(
      { ...thorough, ...nearlyEverything },
      coverable.filter((id) => id !== "impact-assessment" && id !== "policy-review"),
    ),
    {
      "accountable-person": ["policy"],
      "impact-assessment": ["impact"],
      "kinds-of-tests": ["tests"],
      "log-retention": ["logs"],
      "trains-on-our-data": ["audit"],
      "user-information": ["impact"],
      overrule: ["logs"],
    },
  ),
  ends: "submitted",
  reviews: [
    found("crt_meridian_aims", "Found in the body's register: same number, holder, scope and dates."),
    confirmed("sys_meridian_triage", "triage"),
    confirmed("sys_meridian_desk", "helpdesk"),
    ...["sys_meridian_triage", "sys_meridian_desk"].map((id) =>
      read("crt_meridian_aims", { system: id, match: "in", reason: "The scope statement names it." }),
    ),
    ...accepted("impact", ["impact-assessment", "user-information"], "Complete, dated before the release."),
    ...accepted("audit", ["trains-on-our-data"], "Independent, and it samples deletion."),
    ...accepted("logs", ["log-retention", "overrule"], "Twelve weeks of overrides, readable."),
    ...accepted("tests", ["kinds-of-tests"], "Limits and results per release."),
    incidentsSearched,
  ],
});

/** Certified for an internal chatbot, sells clinical decision support: elsewhere a green tick. */
export const halden = (today: CivilDate): Story => ({
  orgKey: "halden",
  contactKey: "elin",
  product: "Halden Assist",
  purpose: "Decision support in our emergency departments.",
  uses: [clinicalUse],
  dueInDays: 21,
  signedRole: "Chief compliance officer",
  systems: [
    system("sys_halden_assist", "Halden Assist", {
      useId: "triage",
      thirdPartyServices: [{ name: "Hosted language model", insideBoundary: false }],
    }),
  ],
  certificates: [
    certificate(today, {
      id: "crt_halden_aims",
      holder: "Halden Health Systems AB",
      systems: ["sys_halden_assist"],
      changes: {
        scopeStatement: "The AI management system for the internal use and support of the Halden HR chatbot.",
        soa: soaWithout({ "A.5.5": "The chatbot has no effect on society." }),
      },
    }),
  ],
  files: [certificateFile, policyFile, testFile],
  answers: attach(explain(solid, { "ai-policy": "Our ISO/IEC 42001 certificate covers this." }), {
    "ai-policy": ["policy", "certificate"],
    "accountable-person": ["certificate"],
    "impact-assessment": ["certificate"],
    "kinds-of-tests": ["tests"],
    "data-quality": ["certificate"],
    "supplier-checks": ["certificate"],
  }),
  ends: "submitted",
  reviews: [
    found("crt_halden_aims", "The certificate is real and in force."),
    confirmed("sys_halden_assist", "triage"),
    read("crt_halden_aims", {
      system: "sys_halden_assist",
      match: "out",
      reason: "The scope statement names an internal HR chatbot, not the product we buy.",
    }),
  ],
});

/** Six people, no certificate, and records for everything that matters: the honest path works. */
export const juniper = (): Story => ({
  orgKey: "juniper",
  contactKey: "nia",
  product: "Juniper Loop",
  purpose: "Decision support in our emergency departments.",
  uses: [clinicalUse],
  dueInDays: 28,
  signedRole: "Founder",
  systems: [
    system("sys_juniper_loop", "Juniper Loop", {
      useId: "triage",
      thirdPartyServices: [{ name: "Hosted language model", insideBoundary: true }],
    }),
  ],
  certificates: [],
  files: [policyFile, impactFile, testFile, logFile, auditFile, supplierFile],
  answers: attach(thorough, {
    "ai-policy": ["policy"],
    "accountable-person": ["logs"],
    inventory: ["tests"],
    "oversight-skills": ["logs"],
    "impact-assessment": ["impact"],
    "release-limits": ["tests"],
    "kinds-of-tests": ["tests"],
    monitoring: ["logs"],
    "log-retention": ["logs"],
    "trains-on-our-data": ["audit"],
    "training-data-origin": ["audit"],
    "data-quality": ["tests"],
    "user-information": ["impact"],
    overrule: ["logs"],
    "supplier-checks": ["suppliers"],
  }),
  ends: "submitted",
  reviews: [
    confirmed("sys_juniper_loop", "triage"),
    ...accepted("impact", ["impact-assessment", "user-information"], "Specific to this product, signed off."),
    ...accepted(
      "tests",
      ["inventory", "release-limits", "kinds-of-tests", "data-quality"],
      "Limits and results per release.",
    ),
    ...accepted(
      "logs",
      ["accountable-person", "oversight-skills", "monitoring", "log-retention", "overrule"],
      "Overrides are recorded every week.",
    ),
    ...accepted("audit", ["trains-on-our-data", "training-data-origin"], "By an auditor we know."),
    ...accepted("suppliers", ["supplier-checks"], "Model supplier included."),
    incidentsSearched,
  ],
});
