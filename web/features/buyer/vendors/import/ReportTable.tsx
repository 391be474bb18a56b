import { useSignal } from "@preact/signals";
import { number } from "#domain/format.ts";
import type { ImportOutcome } from "#domain/register/import/outcomes.ts";
import type { Tone } from "#domain/words/tone.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import { changeWords } from "./change-words.ts";
import { decisionWords, doubtWords } from "./doubt-words.ts";
import type { ImportRow } from "./import-rows.ts";

/** What became, or becomes, of a vendor of the file. */
const outcomes: Readonly<Record<ImportOutcome, { readonly tone: Tone; readonly words: string }>> = {
  new: { tone: "success", words: "New" },
  changed: { tone: "info", words: "Changed" },
  unchanged: { tone: "neutral", words: "Unchanged" },
  doubt: { tone: "warning", words: "To decide" },
  refused: { tone: "error", words: "Not taken" },
};

/** So many lines are shown at first, and so many more each time. */
const [atFirst, further] = [50, 500];

/** Before it is stored: each vendor of the file with what becomes of it, and why. */
export function ReportTable({ rows }: { rows: readonly ImportRow[] }) {
  const shown = useSignal(atFirst);
  return (
    <>
      <DataTable
        caption="What becomes of each vendor of the list"
        columns={lineColumns}
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
  return line?.vendorId && (line.is !== "new" || line.isThere) ? (
    <a href={`/vendors/${line.vendorId}`}>{name}</a>
  ) : (
    name
  );
}

function What({ line, because, remarks }: ImportRow) {
  const decision = line && decidedWords(line);
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
      {decision === undefined ? null : <span>{decision}</span>}
      {line?.isAway ? <span class="soft">This vendor is put away, and stays so.</span> : null}
      {remarks.map((text) => (
        <span key={text} class="soft">
          {text}
        </span>
      ))}
    </div>
  );
}

/** How it was decided who a vendor in doubt is; undefined where nobody had to, or nobody did. */
function decidedWords({ doubt, decided }: NonNullable<ImportRow["line"]>): string | undefined {
  if (decided === null) return undefined;
  return `${doubt === null ? "" : `${doubtWords[doubt]} `}${decisionWords[decided]}`;
}

/** The columns of what becomes of a list, and of what became of it. */
export const lineColumns: readonly Column<ImportRow>[] = [
  { id: "row", header: "Row", align: "end", cell: rowsWords },
  { id: "vendor", header: "Vendor", rowHeader: true, cell: nameCell },
  {
    id: "outcome",
    header: "Outcome",
    cell: ({ is, line }) => (
      <Badge tone={outcomes[is].tone}>{line?.decided === "leave" ? "Left out" : outcomes[is].words}</Badge>
    ),
  },
  { id: "what", header: "What and why", cell: What },
];
