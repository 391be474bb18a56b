import { useSignal } from "@preact/signals";
import type { ImportLine } from "#domain/questionnaire/imported.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";

const outcomes = {
  taken: { tone: "success", words: "Taken" },
  changed: { tone: "info", words: "Changed" },
  "left-out": { tone: "warning", words: "Left out" },
} as const;

const columns: readonly Column<ImportLine>[] = [
  { id: "place", header: "Where", cell: ({ place }) => place, rowHeader: true },
  { id: "what", header: "What", cell: ({ what }) => what },
  { id: "source", header: "In the file", cell: ({ source }) => source },
  {
    id: "outcome",
    header: "Outcome",
    cell: ({ outcome }) => <Badge tone={outcomes[outcome].tone}>{outcomes[outcome].words}</Badge>,
  },
  {
    id: "note",
    header: "Note",
    cell: ({ note, into }) => <span class="import-note">{note ?? (into ? `Became ${into}` : "")}</span>,
  },
];

const atOnce = 200;

/** Every part of the source and what became of it, in the order of the source. */
export function ImportLines({ lines }: { lines: readonly ImportLine[] }) {
  const shown = useSignal(atOnce);
  if (lines.length === 0) return <p>Nothing was changed or left out.</p>;
  return (
    <>
      <DataTable
        caption="What became of each part of the file"
        columns={columns}
        rows={lines.slice(0, shown.value)}
        rowKey={(line) => `${lines.indexOf(line)}`}
      />
      {lines.length > shown.value ? (
        <Button variant="secondary" onClick={() => (shown.value += 1_000)}>
          Show more ({lines.length - shown.value} left)
        </Button>
      ) : null}
    </>
  );
}
