import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { VendorMappingEntry } from "#contract/vendor-mapping.ts";
import { plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
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
  const forget = (entry: VendorMappingEntry): Promise<unknown> =>
    work.run(async () => {
      await call("POST /api/buyer/vendor-mappings/:id/removal", { params: { id: entry.id } });
      told.value = `Forgotten: how lists with ${headersWords(entry)} are read.`;
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
        <ul class="plain-list stack">
          {kept.map((entry) => (
            <li key={entry.id} class="card stack stack--tight">
              <strong>{headersWords(entry)}</strong>
              {keptWords(entry.mapping).map((line) => (
                <span key={line}>{line}</span>
              ))}
              <span class="soft">
                Confirmed on <DateText value={entry.savedAt} /> by {entry.savedBy}
              </span>
              <div>
                <Button
                  variant="secondary"
                  size="small"
                  busy={work.busy.value}
                  label={`Forget how lists with ${headersWords(entry)} are read`}
                  onClick={() => void forget(entry)}
                >
                  Forget it
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}

/** Of many headers the first ones, in the order of the file. */
const headersWords = ({ headers }: VendorMappingEntry): string => {
  const left = headers.length - headersShown;
  const first = headers.slice(0, headersShown).join(", ");
  return left > 0 ? `${first} and ${plural({ count: left, one: "other", other: "others" })}` : first;
};

const headersShown = 6;
