import { controlById } from "#domain/catalogue/controls.ts";
import { isCredibleExclusion } from "#domain/certificate/soa.ts";
import type { AiSystem, Certificate } from "#domain/dossier/dossier.ts";
import { list } from "#domain/format.ts";
import { notListed } from "#domain/words/certificate-facts.ts";
import { DataTable } from "#web/components/DataTable.tsx";

interface Excluded {
  readonly control: string;
  readonly reason: string;
}

/** What the Statement of Applicability leaves out, and whether that fits what the vendor does. */
export function ExcludedControls({ certificate, systems }: { certificate: Certificate; systems: readonly AiSystem[] }) {
  if (certificate.soa === undefined)
    return <p>No Statement of Applicability was given: half of the credit is held back.</p>;
  const excluded = Object.entries(certificate.soa).flatMap(([control, { included, justification = "" }]) =>
    included ? [] : [{ control, reason: justification.trim() }],
  );
  const silent = notListed(certificate);
  return (
    <>
      <h3>Statement of Applicability</h3>
      {excluded.length === 0 ? (
        <p>It excludes no control.</p>
      ) : (
        <DataTable<Excluded>
          caption="Excluded controls"
          rows={excluded}
          rowKey={({ control }) => control}
          columns={[
            {
              id: "control",
              header: "Control",
              rowHeader: true,
              cell: ({ control }) => `${control} ${controlById(control)?.title ?? ""}`,
            },
            { id: "reason", header: "Justification", cell: ({ reason }) => reason || "None given" },
            { id: "credible", header: "Credible?", cell: (one) => credibility(one, systems) },
          ]}
        />
      )}
      {silent.length > 0 ? <p class="soft">It says nothing about {list(silent)}: no credit for these.</p> : null}
    </>
  );
}

/** Whether an exclusion may excuse a "does not apply" (SCORING 2). */
export function credibility({ control, reason }: Excluded, systems: readonly AiSystem[]): string {
  if (!isCredibleExclusion(control, systems))
    return control === "A.10.3"
      ? "No: the product uses other companies' services"
      : "No: the vendor builds or fine-tunes what you buy";
  return reason === "" ? "No: without a justification it excuses nothing" : "Yes, it fits what the vendor does";
}
