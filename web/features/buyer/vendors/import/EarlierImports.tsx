import { useSignal } from "@preact/signals";
import type { TakenBack, VendorImport } from "#contract/vendor-import.ts";
import { plural } from "#domain/format.ts";
import { importsKeptForDays } from "#domain/register/import/kept-for.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Notice } from "#web/components/Notice.tsx";
import type { GrowingList } from "#web/list/GrowingList.ts";
import { More } from "#web/list/More.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { leftWords } from "./result-words.ts";

interface EarlierImportsProps {
  readonly list: GrowingList<VendorImport>;
  readonly onChanged: () => Promise<void>;
}

type Left = TakenBack["left"][number];

const vendors = (count: number): string => plural({ count, one: "vendor", other: "vendors" });

/** The imports before, each with what it did, and the way to take it back within a day. */
export function EarlierImports({ list, onChanged }: EarlierImportsProps) {
  const work = useWork();
  const told = useSignal<{ readonly takenBack: number; readonly left: readonly Left[] } | null>(null);
  const undo = (id: string): Promise<unknown> =>
    work.run(async () => {
      told.value = null;
      const left: Left[] = [];
      let takenBack = 0;
      for (let isDone = false; !isDone; ) {
        const portion = await call("POST /api/buyer/vendor-imports/:id/undo", { params: { id } });
        takenBack += portion.takenBack;
        left.push(...portion.left);
        isDone = portion.isDone;
      }
      told.value = { takenBack, left };
      await onChanged();
    });
  const columns: readonly Column<VendorImport>[] = [
    { id: "file", header: "File", rowHeader: true, cell: fileCell },
    { id: "when", header: "When", cell: ({ startedAt }) => <DateText value={startedAt} with="time" /> },
    { id: "who", header: "By", cell: ({ startedBy }) => startedBy },
    { id: "what", header: "What it did", cell: whatItDid },
    {
      id: "do",
      header: "What you can do",
      headerHidden: true,
      cell: ({ id, fileName, state, undoableUntil }) =>
        undoableUntil === null && state !== "taking-back" ? null : (
          <Button
            variant="secondary"
            size="small"
            busy={work.busy.value}
            busyText="Taking back…"
            label={`Take ${fileName} back`}
            onClick={() => void undo(id)}
          >
            Take it back
          </Button>
        ),
    },
  ];
  return (
    <Loading resource={list.page}>
      {(page) =>
        page.entries.length === 0 ? null : (
          <section class="stack" aria-labelledby="vendors-imports">
            <h2 id="vendors-imports">Imports so far</h2>
            <p class="soft">
              The report of each, line by line, is kept for {importsKeptForDays} days. Then it is forgotten; that there
              was an import, and how much it did, stays.
            </p>
            <WorkProblem work={work} />
            {told.value === null ? null : <Told {...told.value} />}
            <DataTable
              caption="Imports so far, the newest first"
              captionHidden
              columns={columns}
              rows={page.entries}
              rowKey={({ id }) => id}
            />
            <More list={list} page={page} things="imports" />
          </section>
        )
      }
    </Loading>
  );
}

/** The report stands behind the name of the file while there is one. */
const fileCell = ({ id, fileName, counts }: VendorImport) =>
  Object.values(counts).some((n) => n > 0) ? <a href={`/vendors/import/${id}`}>{fileName}</a> : fileName;

/** What an import did, in words. */
export function whatItDid({ state, added, changed, takenBack, leftAlone }: VendorImport): string {
  const did = `${vendors(added)} added, ${changed} changed`;
  if (state === "going-on") return `Stopped before its end: ${did}. Choose the same file again to go on.`;
  if (state === "done") return did;
  const back = `${did}; ${takenBack} taken back${leftAlone === 0 ? "" : `, ${leftAlone} left as they are`}`;
  return state === "taken-back" ? back : `${back}. Taking back stopped before its end.`;
}

const Told = ({ takenBack, left }: { takenBack: number; left: readonly Left[] }) => (
  <Notice kind="success" title={`Taken back: ${vendors(takenBack)}`} announce="polite">
    {left.length === 0 ? (
      <p>The register is as it was before.</p>
    ) : (
      <>
        <p>These were left as they are:</p>
        <ul>
          {left.map(({ id, name, because: reason }) => (
            <li key={id}>
              {name === "" ? "A vendor" : <a href={`/vendors/${id}`}>{name}</a>} {leftWords[reason]}.
            </li>
          ))}
        </ul>
      </>
    )}
  </Notice>
);
