import { addDays, addMonths, type CivilDate } from "#domain/civil-date.ts";
import { attach, byCertificate, solid } from "../answers.ts";
import {
  certificate,
  certificateFile,
  clinicalUse,
  impactFile,
  logFile,
  policyFile,
  system,
  testFile,
} from "../parts.ts";
import { found, lookedUp } from "../reviews.ts";
import type { Story } from "../story.ts";

/** The certificate ran out three weeks ago: the credit went with it. */
export const norvik = (today: CivilDate): Story => ({
  orgKey: "norvik",
  contactKey: "kasper",
  product: "Norvik Signal",
  purpose: "Decision support in our emergency departments.",
  uses: [clinicalUse],
  dueInDays: 14,
  signedRole: "Quality manager",
  systems: [system("sys_norvik_signal", "Norvik Signal", { useId: "triage" })],
  certificates: [
    certificate(today, {
      id: "crt_norvik_aims",
      holder: "Norvik Diagnostics A/S",
      systems: ["sys_norvik_signal"],
      changes: {
        decided: addMonths(today, -37),
        issued: addMonths(today, -37),
        expires: addDays(today, -21),
        surveillance: [
          { heldOn: addMonths(today, -26), outcome: "passed" },
          { heldOn: addMonths(today, -14), outcome: "passed" },
        ],
      },
    }),
  ],
  files: [certificateFile, policyFile, testFile, logFile],
  answers: attach(solid, {
    "ai-policy": ["policy"],
    "kinds-of-tests": ["tests"],
    monitoring: ["logs"],
    overrule: ["logs"],
  }),
  ends: "submitted",
  reviews: lookedUp("crt_norvik_aims", { system: "sys_norvik_signal", use: "triage" }),
});

/** Suspended by the certification body; the fast track was claimed before. */
export const calder = (today: CivilDate): Story => ({
  orgKey: "calder",
  contactKey: "ruth",
  product: "Calder Read",
  purpose: "Decision support in our emergency departments.",
  uses: [clinicalUse],
  dueInDays: 14,
  signedRole: "Compliance manager",
  systems: [system("sys_calder_read", "Calder Read", { useId: "triage", origin: "built" })],
  certificates: [
    {
      ...certificate(today, {
        id: "crt_calder_aims",
        holder: "Calder Imaging Inc.",
        systems: ["sys_calder_read"],
      }),
      becomes: { status: "suspended" },
    },
  ],
  files: [certificateFile, policyFile, impactFile],
  answers: attach(byCertificate(solid, ["ai-policy", "inventory", "monitoring"]), {
    "impact-assessment": ["impact"],
    "kinds-of-tests": ["policy"],
  }),
  ends: "submitted",
  reviews: lookedUp("crt_calder_aims", { system: "sys_calder_read", use: "triage" }),
});

/** A certificate from a body that no recognised accreditation body has accredited. */
export const brightwell = (today: CivilDate): Story => ({
  orgKey: "brightwell",
  contactKey: "daan",
  product: "Brightwell Notes",
  purpose: "Decision support and documentation in our emergency departments.",
  uses: [clinicalUse],
  dueInDays: 21,
  signedRole: "Head of quality",
  systems: [system("sys_brightwell_notes", "Brightwell Notes", { useId: "triage" })],
  certificates: [
    certificate(today, {
      id: "crt_brightwell_aims",
      holder: "Brightwell Notes B.V.",
      systems: ["sys_brightwell_notes"],
      changes: { certificationBody: "QuickCert International", accreditationBody: "World Accreditation Guild" },
    }),
  ],
  files: [certificateFile, policyFile, impactFile, testFile],
  answers: attach(solid, {
    "ai-policy": ["policy"],
    "impact-assessment": ["impact"],
    "kinds-of-tests": ["tests"],
    "user-information": ["policy"],
  }),
  ends: "submitted",
  reviews: lookedUp("crt_brightwell_aims", { system: "sys_brightwell_notes", use: "triage" }),
});

/** Certified as a user of AI only, yet it makes what it sells. */
export const sorrel = (today: CivilDate): Story => ({
  orgKey: "sorrel",
  contactKey: "petra",
  product: "Sorrel Forecast",
  purpose: "Decision support in our emergency departments.",
  uses: [clinicalUse],
  dueInDays: 21,
  signedRole: "Managing director",
  systems: [system("sys_sorrel_forecast", "Sorrel Forecast", { useId: "triage", origin: "built" })],
  certificates: [
    certificate(today, {
      id: "crt_sorrel_aims",
      holder: "Sorrel Analytics GmbH",
      systems: ["sys_sorrel_forecast"],
      changes: { roles: ["user"], scopeStatement: "The AI management system for the use of AI tools in consulting." },
    }),
  ],
  files: [certificateFile, policyFile, testFile],
  answers: attach(solid, { "ai-policy": ["policy"], "kinds-of-tests": ["tests"], "release-limits": ["tests"] }),
  ends: "submitted",
  reviews: [found("crt_sorrel_aims")],
});
