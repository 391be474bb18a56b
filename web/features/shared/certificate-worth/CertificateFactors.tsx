import type { ComponentChildren } from "preact";
import type { RatedCertificate } from "#domain/certificate/credit.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { percent } from "#domain/format.ts";
import { type FactorRow, factorRows } from "#domain/words/certificate-facts.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { Icon } from "#web/components/Icon.tsx";
import "./certificate-worth.css";

interface CertificateFactorsProps {
  readonly rated: RatedCertificate;
  /** The company you contract with and the policy of the score; the usual policy where none is given. */
  readonly about: Pick<Dossier, "vendor" | "policy">;
  /** Other words for a test, by its id. */
  readonly tests?: Readonly<Record<string, string>>;
  /** What is known beyond the certificate itself, by the id of the test. */
  readonly notes?: Readonly<Record<string, ComponentChildren>>;
}

/** Every factor of a certificate's credit with its own tick, its value, and the facts behind it. */
export function CertificateFactors({ rated, about, tests = {}, notes = {} }: CertificateFactorsProps) {
  return (
    <DataTable<FactorRow>
      caption="The factors of its credit; they are multiplied"
      rows={factorRows(rated, about)}
      rowKey={({ id }) => id}
      columns={[
        { id: "test", header: "Test", rowHeader: true, cell: ({ id, test }) => tests[id] ?? test },
        { id: "passed", header: "Passed", cell: ({ value, isSaid }) => <Passed value={value} isSaid={isSaid} /> },
        {
          id: "value",
          header: "Factor",
          align: "end",
          cell: ({ value }) => (value === null ? "By control" : percent(value)),
        },
        {
          id: "facts",
          header: "What it rests on",
          cell: ({ id, facts }) => (
            <div class="review-facts">
              {facts}
              {notes[id] ? <div class="soft">{notes[id]}</div> : null}
            </div>
          ),
        },
      ]}
    />
  );
}

/** "Yes" only where a reviewer compared it; what the vendor says passes as said. */
function Passed({ value, isSaid }: Pick<FactorRow, "value" | "isSaid">) {
  if (value === null) return "–";
  if (value === 1 && isSaid) return "As the vendor says";
  return (
    <span class="review-passed">
      <Icon name={value === 1 ? "check" : "cross"} /> {value === 1 ? "Yes" : value === 0 ? "No" : "In part"}
    </span>
  );
}
