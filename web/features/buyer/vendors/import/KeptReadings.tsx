import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { VendorMappingEntry } from "#contract/vendor-mapping.ts";
import { plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { keptWords } from "./kept-words.ts";

interface KeptReadingsProps {
  readonly kept: readonly VendorMappingEntry[];
  readonly onChanged: () => Promise<void>;
}

/** How lists were read that came before, by their headers, and the way to forget it. */
export function KeptReadings({ kept, onChanged }: KeptReadingsProps) {
  const work = useWork();
  const told = useSignal("");
  const status = useRef<HTMLParagraphElement>(null);
  if (kept.length === 0 && told.value === "") return null;
  const forget = ({ id, headers }: VendorMappingEntry): Promise<unknown> =>
    work.run(async () => {
      await call("POST /api/buyer/vendor-mappings/:id/removal", { params: { id } });
      told.value = `Forgotten: how lists with ${headers.slice(0, 3).join(", ")}… are read.`;
      // The button goes with its row; whoever pressed it stays where they are.
      status.current?.focus();
      await onChanged();
    });
  return (
    <Disclosure summary={`Kept ways of reading (${kept.length})`}>
      <div class="stack">
        <p>What you confirm for a list is offered for the next one with the same headers, and can be forgotten here.</p>
        <WorkProblem work={work} />
        <p role="status" tabIndex={-1} ref={status}>
          {told.value}
        </p>
        {kept.length === 0 ? null : (
          <DataTable
            caption="Kept ways of reading, what was confirmed last first"
            captionHidden
            rows={kept}
            rowKey={({ id }) => id}
            columns={[
              {
                id: "headers",
                header: "Headers",
                rowHeader: true,
                cell: ({ headers }) =>
                  `${headers.slice(0, 6).join(", ")}${headers.length > 6 ? `, and ${plural({ count: headers.length - 6, one: "other", other: "others" })}` : ""}`,
              },
              { id: "how", header: "How it is read", cell: ({ mapping }) => keptWords(mapping).join("; ") },
              { id: "when", header: "Confirmed", cell: ({ savedAt }) => <DateText value={savedAt} /> },
              { id: "who", header: "By", cell: ({ savedBy }) => savedBy },
              {
                id: "do",
                header: "What you can do",
                headerHidden: true,
                cell: (entry) => (
                  <Button
                    variant="secondary"
                    size="small"
                    busy={work.busy.value}
                    label={`Forget how lists with ${entry.headers.slice(0, 3).join(", ")} are read`}
                    onClick={() => void forget(entry)}
                  >
                    Forget it
                  </Button>
                ),
              },
            ]}
          />
        )}
      </div>
    </Disclosure>
  );
}
