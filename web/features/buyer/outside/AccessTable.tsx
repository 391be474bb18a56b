import type { OutsideAccess } from "#contract/outside.ts";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { role } from "#web/page/session.ts";
import { ChangeDay, TakeBack } from "./ChangeDay.tsx";
import { standingWords } from "./standing-words.ts";

interface AccessTableProps {
  readonly caption: string;
  readonly rows: readonly OutsideAccess[];
  /** Of one assessment it need not be said which. */
  readonly isOfOne?: boolean;
  readonly onDone: () => Promise<void>;
}

const what: Column<OutsideAccess> = {
  id: "what",
  header: "Reads",
  cell: ({ assessmentId, product, vendorName }) => (
    <>
      <a href={`/assessments/${assessmentId}`}>{product}</a>
      <br />
      <span class="soft">{vendorName}</span>
    </>
  ),
};

/** Who from outside reads what, until when, and why; an owner can change it in its row. */
export function AccessTable({ caption, rows, isOfOne = false, onDone }: AccessTableProps) {
  const columns: readonly Column<OutsideAccess>[] = [
    {
      id: "who",
      header: "Who",
      rowHeader: true,
      cell: ({ name, email }) => (
        <>
          {name}
          <br />
          <span class="soft">{email}</span>
        </>
      ),
    },
    ...(isOfOne ? [] : [what]),
    { id: "until", header: "Until", cell: (access) => <Until access={access} /> },
    { id: "files", header: "Vendor’s files", cell: ({ files }) => (files ? "Can be opened" : "Named only") },
    { id: "why", header: "Why", cell: ({ why }) => why },
    {
      id: "by",
      header: "Given by",
      cell: ({ givenBy, givenAt }) => (
        <>
          {givenBy}
          <br />
          <span class="soft">
            <DateText value={givenAt} />
          </span>
        </>
      ),
    },
    {
      id: "read",
      header: "Last read",
      cell: ({ lastReadAt }) =>
        lastReadAt === null ? <span class="soft">Not yet</span> : <DateText value={lastReadAt} with="time" />,
    },
    {
      id: "change",
      header: "Change",
      headerHidden: true,
      cell: (access) =>
        role.value === "owner" && access.standing === "reads" ? (
          <div class="cluster">
            <ChangeDay access={access} onDone={onDone} />
            <TakeBack access={access} onDone={onDone} />
          </div>
        ) : null,
    },
  ];
  return <DataTable caption={caption} captionHidden rows={rows} rowKey={({ id }) => id} columns={columns} />;
}

function Until({ access: { until, standing, endedAt } }: { readonly access: OutsideAccess }) {
  return (
    <>
      <DateText value={until} />
      <br />
      {standing === "reads" ? (
        <strong>{standingWords.reads}</strong>
      ) : (
        <span class="soft">
          {standingWords[standing]}
          {endedAt === null || standing === "day-came" ? null : (
            <>
              , <DateText value={endedAt} with="time" />
            </>
          )}
        </span>
      )}
    </>
  );
}
