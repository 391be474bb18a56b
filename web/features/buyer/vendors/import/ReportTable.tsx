import { useSignal } from "@preact/signals";
import type { ImportOutcome } from "#contract/vendor-import.schema.ts";
import { number } from "#domain/format.ts";
import type { Tone } from "#domain/words/tone.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import { changeWords } from "./change-words.ts";
import type { ImportRow } from "./import-rows.ts";

const outcomes: Readonly<Record<ImportOutcome, { readonly tone: Tone; readonly words: string }>> = {
  new: { tone: "success", words: "New" },
  changed: { tone: "info", words: "Changed" },
  unchanged: { tone: "neutral", words: "Unchanged" },
  doubt: { tone: "warning", words: "To decide" },
  refused: { tone: "error", words: "Not taken" },
};

/** So many lines are shown at first, and so many more each time. */
const [atFirst, further] = [50, 500];

/** The report: each vendor of the file with what becomes of it, and why. */
export function ReportTable({ rows }: { rows: readonly ImportRow[] }) {
  const shown = useSignal(atFirst);
  return (
    <>
      <DataTable
        caption="What becomes of each vendor of the list"
        columns={columns}
        rows={rows.slice(0, shown.value)}
        rowKey={({ row, is }) => `${row} ${is}`}
      />
      {rows.length > shown.value ? (
        <Button variant="secondary" onClick={() => (shown.value += further)}>
          Show more ({number(rows.length - shown.value)} left)
        </Button>
      ) : null}
    </>
  );
}

const rowsWords = ({ rows }: ImportRow): string =>
  rows.length > 3 ? `${rows.slice(0, 3).join(", ")} …` : rows.join(", ");

/** What is known of something new, but for its name, which stands beside it. */
const knownOf = ({ changes }: NonNullable<ImportRow["line"]>) => changes.filter(({ part }) => part !== "name");

function nameCell({ name, line }: ImportRow) {
  if (name === "") return "(no name)";
  return line?.vendorId && line.is !== "new" ? <a href={`/vendors/${line.vendorId}`}>{name}</a> : name;
}

function What({ line, because, remarks }: ImportRow) {
  return (
    <div class="stack stack--tight vendors-what">
      {because.map((text) => (
        <span key={text}>{text}</span>
      ))}
      {line?.is === "new" && line.changes.length > 1 ? <span>{knownOf(line).map(changeWords).join(" · ")}</span> : null}
      {line?.is === "changed" || line?.is === "doubt" ? (
        <ul class="plain-list">
          {line.changes.map((change) => (
            <li key={`${change.part} ${change.of}`}>{changeWords(change)}</li>
          ))}
        </ul>
      ) : null}
      {line?.isAway ? <span class="soft">This vendor is put away, and stays so.</span> : null}
      {remarks.map((text) => (
        <span key={text} class="soft">
          {text}
        </span>
      ))}
    </div>
  );
}

const columns: readonly Column<ImportRow>[] = [
  { id: "row", header: "Row", align: "end", cell: rowsWords },
  { id: "vendor", header: "Vendor", rowHeader: true, cell: nameCell },
  {
    id: "outcome",
    header: "Outcome",
    cell: ({ is }) => <Badge tone={outcomes[is].tone}>{outcomes[is].words}</Badge>,
  },
  { id: "what", header: "What and why", cell: What },
];
