import type { IntendedUse } from "#contract/assessment.schema.ts";
import { controlIds } from "#domain/catalogue/controls.ts";
import { addDays, addMonths, type CivilDate } from "#domain/civil-date.ts";
import type { StoryCertificate, StoryFile, StorySystem } from "./story.ts";

/** Clinical decision support: consequence and regulation at their highest. */
export const clinicalUse: IntendedUse = {
  id: "triage",
  name: "Clinical decision support",
  description: "Suggests urgency and next steps to emergency doctors, who decide.",
  factors: { data: 3, consequence: 3, autonomy: 1, regulation: 3, reach: 2 },
};

/** A chat assistant for patients' practical questions. */
export const helpdeskUse: IntendedUse = {
  id: "helpdesk",
  name: "Patient helpdesk assistant",
  description: "Answers practical questions of patients on our website.",
  factors: { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 2 },
};

type Soa = NonNullable<StoryCertificate["body"]["soa"]>;

/** A Statement of Applicability of all 38 controls, with exclusions and their reasons. */
export const soaWithout = (exclusions: Readonly<Record<string, string>> = {}): Soa =>
  Object.fromEntries(
    controlIds.map((id) => {
      const justification = exclusions[id];
      return [id, justification === undefined ? { included: true } : { included: false, justification }];
    }),
  );

type Printed = StoryCertificate["body"];

/** A certificate in its second year with its first surveillance audit held; stories change what is special. */
export function certificate(
  today: CivilDate,
  of: { id: string; holder: string; systems: readonly string[]; changes?: Partial<Printed> },
): StoryCertificate {
  const decided = addMonths(today, -16);
  return {
    id: of.id,
    files: ["certificate"],
    body: {
      standard: "ISO/IEC 42001:2023",
      number: `AIMS-${(of.id.split("_")[1] ?? "").slice(0, 3).toUpperCase()}-01`,
      holder: of.holder,
      certificationBody: "Northgate Assurance",
      accreditationBody: "UKAS",
      status: "active",
      decided,
      issued: addDays(decided, 7),
      expires: addDays(addMonths(decided, 36), -1),
      roles: ["provider", "producer"],
      scopeStatement: "The AI management system for the design, provision and support of the AI systems listed.",
      surveillance: [{ heldOn: addMonths(decided, 11), outcome: "passed" }],
      scope: of.systems.map((system) => ({ system, claimed: "in" as const })),
      soa: soaWithout(),
      soaVersion: "3",
      soaDate: addMonths(today, -5),
      ...of.changes,
    },
  };
}

/** One AI system with what most of them share. */
export const system = (
  id: string,
  name: string,
  changes: Partial<StorySystem["body"]> & { useId?: string },
): StorySystem => {
  const { useId, ...body } = changes;
  return {
    id,
    useId: useId ?? null,
    body: {
      name,
      purpose: "Supports staff with a suggestion that a person confirms.",
      origin: "fine-tuned",
      roles: ["provider", "producer"],
      affectsPeople: true,
      personalData: true,
      aiActClass: "high-risk",
      thirdPartyServices: [],
      ...body,
    },
  };
};

const file = (key: string, name: string, of: Omit<StoryFile, "key" | "name">): StoryFile => ({
  key,
  name,
  ...of,
});

/** The paper every vendor has. */
export const policyFile = file("policy", "AI policy.pdf", {
  kind: "document",
  monthsOld: 6,
  text: "AI policy. Approved by the board. Owner: head of compliance. Next review in twelve months.",
});
export const certificateFile = file("certificate", "Certificate ISO-IEC 42001.pdf", {
  kind: "document",
  monthsOld: 15,
  text: "Certificate of registration. Management system for artificial intelligence. See the scope statement.",
});
export const impactFile = file("impact", "Impact assessment, completed.pdf", {
  kind: "record",
  monthsOld: 4,
  text: "Completed impact assessment for the product: groups affected, harms considered, measures, sign-off.",
});
export const testFile = file("tests", "Release test results.csv", {
  kind: "record",
  monthsOld: 2,
  text: "test,limit,result\nsensitivity,0.92,0.95\nfairness gap,0.05,0.03\nprompt injection,0,0\n",
});
export const logFile = file("logs", "Monitoring and override log.csv", {
  kind: "record",
  monthsOld: 1,
  text: "week,results,overridden,alerts\n1,1204,31,0\n2,1187,28,1\n3,1220,33,0\n",
});
export const auditFile = file("audit", "Independent data use audit.pdf", {
  kind: "report",
  monthsOld: 5,
  text: "Report of an independent auditor: customer data is not used to train models; deletion was sampled.",
});
export const supplierFile = file("suppliers", "Supplier assessments.pdf", {
  kind: "record",
  monthsOld: 7,
  text: "Assessments of model and hosting suppliers: what was checked, when, by whom, and the open points.",
});
