import { number } from "#domain/format.ts";
import { useWork } from "#web/api/work.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { FormatButtons } from "#web/list/take/FormatButtons.tsx";
import { offerTables, type TableFormat } from "#web/page/offer-tables.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { ReviewModel } from "../ReviewModel.ts";
import { findingsTable } from "./findings-table.ts";

/** All findings of an assessment as a file, those that are settled too. */
export function TakeFindings({ model }: { readonly model: ReviewModel }) {
  const work = useWork();
  const { findings, dossier, assessment } = model.view.value;
  const take = (format: TableFormat): Promise<void> =>
    work.run(() => {
      const about = {
        title: `Findings about ${assessment.product} of ${assessment.vendorName}`,
        shown: "All of them, whatever became of each",
        path: `/assessments/${assessment.id}/findings`,
        entries: findings.length,
        notes: [`They rest on a score by policy version ${assessment.policyVersion}.`],
      };
      const tables = [findingsTable(findings, dossier)];
      return offerTables({ what: "findings", format, tables, about, subject: assessment.id, rows: findings.length });
    });
  return (
    <Disclosure summary="Download">
      <WorkProblem work={work} />
      <FormatButtons
        which={findings.length === 1 ? "The one finding" : `All ${number(findings.length)} findings`}
        work={work}
        onTake={take}
      />
    </Disclosure>
  );
}
