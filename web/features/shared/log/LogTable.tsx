import type { LogEntry } from "#contract/log.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { browserWords } from "./browser-words.ts";

interface LogTableProps {
  readonly entries: readonly LogEntry[];
  /** Left out for whoever is not told from which address and browser somebody came. */
  readonly isOriginLeftOut?: boolean;
}

/** One page of the log: each entry is a sentence. */
export const LogTable = ({ entries, isOriginLeftOut = false }: LogTableProps) => (
  <div class="log__table">
    <DataTable
      caption="Entries, the newest first"
      captionHidden
      rows={entries}
      rowKey={({ seq }) => String(seq)}
      columns={[
        { id: "at", header: "When", rowHeader: true, cell: ({ at }) => <DateText value={at} with="time" /> },
        { id: "what", header: "What happened", cell: (entry) => <Sentence entry={entry} /> },
        ...(isOriginLeftOut
          ? []
          : [{ id: "from", header: "From where", cell: ({ from }: LogEntry) => <FromWhere from={from} /> }]),
      ]}
    />
  </div>
);

const Sentence = ({ entry: { who, says } }: { entry: LogEntry }) => (
  <span class="log__sentence">
    <b>{who}</b>{" "}
    {says.map(({ text, path }, index) =>
      path === null ? (
        text
      ) : (
        <a key={index} href={path}>
          {text}
        </a>
      ),
    )}
  </span>
);

function FromWhere({ from }: Pick<LogEntry, "from">) {
  if (from === null) return <span class="soft">–</span>;
  if (from === "erased") return <span class="soft">Erased</span>;
  return (
    <span title={from.agent}>
      {from.address} <span class="soft small log__agent">{browserWords(from.agent)}</span>
    </span>
  );
}
