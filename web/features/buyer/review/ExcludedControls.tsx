import { controlById } from "#domain/catalogue/controls.ts";
import { unservedUses } from "#domain/certificate/scope.ts";
import { isCredibleExclusion, type SoaSides, soaSides } from "#domain/certificate/soa.ts";
import type { Certificate, Dossier } from "#domain/dossier/dossier.ts";
import { list } from "#domain/format.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import { creditGiven } from "#domain/words/credit-share.ts";
import { DataTable } from "#web/components/DataTable.tsx";

type Offered = Pick<Dossier, "systems" | "uses">;
type Excluded = SoaSides["excluded"][number];

interface ExcludedControlsProps {
  readonly certificate: Certificate;
  readonly dossier: Pick<Dossier, "systems" | "uses" | "policy">;
}

/** What the Statement of Applicability leaves out, and whether that fits what the vendor does. */
export function ExcludedControls({ certificate: { soa }, dossier }: ExcludedControlsProps) {
  if (soa === undefined || soa === null)
    return (
      <p>No Statement of Applicability was given. {creditGiven(resolvePolicy(dossier.policy).factors.soaMissing)}.</p>
    );
  const { excluded, unnamed } = soaSides(soa);
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
            { id: "credible", header: "Credible?", cell: (one) => credibility(one, dossier) },
          ]}
        />
      )}
      {unnamed.length > 0 ? <p class="soft">It says nothing about {list(unnamed)}: no credit for these.</p> : null}
    </>
  );
}

/** Whether an exclusion may excuse a "does not apply" (SCORING 2). */
export function credibility({ control, reason }: Excluded, offered: Offered): string {
  if (unservedUses(offered).length > 0) return "No: a use is served by no system, so nobody knows what it rests on";
  if (!isCredibleExclusion(control, offered))
    return control === "A.10.3"
      ? "No: the product uses other companies' services"
      : "No: the vendor builds or fine-tunes what you buy";
  return reason === "" ? "No: without a justification it excuses nothing" : "Yes, it fits what the vendor does";
}
