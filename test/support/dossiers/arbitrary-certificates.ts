import * as fc from "fast-check";
import type { Certificate } from "#domain/dossier/dossier.ts";
import { futureDay, pastDay, someDay } from "./arbitrary-dates.ts";
import { controlPool } from "./arbitrary-questionnaire.ts";
import { systemIds } from "./arbitrary-systems.ts";

export const legalName = "Lumen Clinical AI Ltd";

const match = fc.constantFrom("in" as const, "partial" as const, "out" as const, "unknown" as const);
const often = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const scopeEntry = (system: string) =>
  fc.record({ system: fc.constant(system), claimed: match, reviewed: match }, { requiredKeys: ["system"] });
const scope = fc.subarray([...systemIds]).chain((ids) => fc.tuple(...ids.map(scopeEntry)));

const soaEntry = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ included: true }) },
  { weight: 1, arbitrary: fc.constantFrom({ included: false }, { included: false, justification: "  " }) },
  { weight: 2, arbitrary: fc.constant({ included: false, justification: "Not what we do." }) },
);
const soa = fc.dictionary(fc.constantFrom(...controlPool), soaEntry, { minKeys: 0, maxKeys: controlPool.length });
const audit = fc.record({ heldOn: someDay, outcome: often("passed", "failed") });

const fields = {
  standard: often<string>(
    "ISO/IEC 42001:2023",
    "DIN EN ISO/IEC 42001",
    "ISO/IEC FDIS 42001:2023",
    "ISO/IEC 27001:2022",
  ),
  holder: often<string>("LUMEN clinical AI Limited", "Somebody Else Inc."),
  holderConfirmed: fc.boolean(),
  accreditationBody: often<string>("UKAS", "Paper Mill Board"),
  accreditedSince: someDay,
  status: often<Certificate["status"]>("active", "suspended", "withdrawn", "cancelled", "expired", "in_progress"),
  decided: pastDay,
  issued: fc.oneof({ weight: 3, arbitrary: pastDay }, { weight: 1, arbitrary: someDay }),
  expires: fc.oneof({ weight: 3, arbitrary: futureDay }, { weight: 1, arbitrary: someDay }),
  roles: fc.subarray(["provider", "AI developer", "user"]),
  verification: often<"confirmed" | "document" | "none" | "failed">("confirmed", "document", "none", "failed"),
  surveillance: fc.array(audit, { maxLength: 3 }),
  scope,
  soa,
};

const sparse = ["id", "number", "standard", "status"] as const;
const whole = [...sparse, "holder", "accreditationBody", "issued", "expires", "verification", "scope", "soa"] as const;

/** One certificate, in any state a certificate can be in; most of them fairly complete. */
export function certificateNamed(id: string): fc.Arbitrary<Certificate> {
  // Each a certificate of its own: entries of one number are one certificate.
  const parts = { id: fc.constant(id), number: fc.constant(`AIMS-${id}`), ...fields };
  return fc.oneof(
    { weight: 3, arbitrary: fc.record(parts, { requiredKeys: [...whole] }) },
    { weight: 1, arbitrary: fc.record(parts, { requiredKeys: [...sparse] }) },
  );
}

/** None to three certificates, in any order. */
export const certificates: fc.Arbitrary<Certificate[]> = fc
  .shuffledSubarray(["c1", "c2", "c3"])
  .chain((ids) => fc.tuple(...ids.map(certificateNamed)));
