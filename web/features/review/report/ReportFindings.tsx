import type { ReviewView } from "#contract/assessment.ts";
import type { Finding } from "#domain/findings/findings.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { date } from "#web/components/format.ts";
import { severityWords } from "#web/words/severity.ts";
import { stateWords } from "../findings/finding-words.ts";

/** Every finding with who deals with it; an accepted risk with who carries it and until when. */
export function ReportFindings({ view: { findings } }: { view: ReviewView }) {
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="report-findings">
      <h2 id="report-findings">Findings</h2>
      <DataTable<Finding>
        caption="What was found, and what becomes of it"
        captionHidden
        rows={findings}
        rowKey={({ id }) => id}
        columns={[
          { id: "title", header: "Finding", rowHeader: true, cell: ({ title }) => title },
          { id: "severity", header: "Severity", cell: ({ severity }) => severityWords[severity].words },
          { id: "state", header: "State", cell: ({ standing }) => stateWords[standing].words },
          { id: "who", header: "Who, until when", cell: whoAndWhen },
        ]}
      />
    </section>
  );
}

function whoAndWhen({ state, accepted, owner, dueOn }: Finding): string {
  if (state === "accepted" && accepted !== null) return `${accepted.by} carries it until ${date(accepted.until)}`;
  return [owner, dueOn === null ? "" : `until ${date(dueOn)}`].filter(Boolean).join(", ") || "–";
}
