import { useSignal } from "@preact/signals";
import { number } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { DoubtField } from "./DoubtField.tsx";
import type { ImportRow } from "./import-rows.ts";
import type { VendorImportModel } from "./VendorImportModel.ts";

const atOnce = 50;

/** Vendors of the list of whom a person has to say who they are. */
export function Doubts({ model, rows }: { model: VendorImportModel; rows: readonly ImportRow[] }) {
  const shown = useSignal(atOnce);
  const doubts = rows.filter(({ is }) => is === "doubt");
  if (doubts.length === 0) return null;
  return (
    <fieldset class="card stack">
      <legend>Who is this?</legend>
      {doubts
        .slice(0, shown.value)
        .map(({ row, name, line }) =>
          line === undefined ? null : <DoubtField key={row} model={model} name={name} line={line} />,
        )}
      {doubts.length > shown.value ? (
        <Button variant="secondary" onClick={() => (shown.value += atOnce)}>
          Show more ({number(doubts.length - shown.value)} left)
        </Button>
      ) : null}
    </fieldset>
  );
}
