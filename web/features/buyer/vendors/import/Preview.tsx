import { useSignal } from "@preact/signals";
import { number, plural } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Doubts } from "./Doubts.tsx";
import { importRows, isShown, type ShownKind, shownKinds } from "./import-rows.ts";
import { ReportTable } from "./ReportTable.tsx";
import type { VendorImportModel } from "./VendorImportModel.ts";

const kindWords: Readonly<Record<ShownKind, string>> = {
  all: "All",
  new: "New",
  changed: "Changed",
  unchanged: "Unchanged",
  doubt: "To decide",
  refused: "Not taken",
  remarks: "With a remark",
};

const vendors = (count: number): string => plural({ count, one: "vendor", other: "vendors" });

/** What the list would do to the register, line by line, and the button that does it; afterwards what it did. */
export function Preview({ model }: { model: VendorImportModel }) {
  const kind = useSignal<ShownKind>("all");
  if (model.outcomes.value === null) return null;
  const rows = importRows(model);
  const count = (one: ShownKind): number => rows.filter((row) => isShown(row, one)).length;
  const choices = shownKinds
    .filter((one) => one === "all" || count(one) > 0)
    .map((one) => ({ value: one, label: `${kindWords[one]} (${number(count(one))})` }));
  const title = model.isStored ? "What was stored" : "What the list would change";
  return (
    <section class="stack" aria-labelledby="vendors-preview">
      <h2 id="vendors-preview">{title}</h2>
      {model.isStored ? (
        <Notice kind="success" title="The list is in the register" announce="polite">
          <p>
            {vendors(count("new"))} added, {number(count("changed"))} changed, {number(count("unchanged"))} unchanged,{" "}
            {number(count("doubt") + count("refused"))} left out. For a day it can be taken back, under “Imports so
            far”; the report of it stays there too.
          </p>
          {model.isReadingLost.value ? (
            <p>How the list is read could not be kept: the next one is read as if it were the first.</p>
          ) : null}
          <div class="cluster">
            <LinkButton href="/vendors">Show the register</LinkButton>
            <LinkButton variant="secondary" href={`/vendors/import/${model.storedId.value}`}>
              Open the report
            </LinkButton>
          </div>
        </Notice>
      ) : (
        <>
          <Doubts model={model} rows={rows} />
          <StoreButton model={model} />
        </>
      )}
      <RadioGroup
        id="vendors-shown"
        label="Show"
        layout="inline"
        value={kind.value}
        choices={choices}
        onChange={(value) => (kind.value = shownKinds.find((one) => one === value) ?? "all")}
      />
      <ReportTable key={kind.value} rows={rows.filter((row) => isShown(row, kind.value))} />
    </section>
  );
}

function StoreButton({ model }: { model: VendorImportModel }) {
  const [count, undecided] = [model.toStore.value.length, model.undecided.value];
  const isNothing = count === 0 && !model.isGoingOn;
  return (
    <div class="stack stack--tight">
      <Checkbox
        id="vendors-keep"
        label="Keep how this list is read, and offer it for the next one with the same headers"
        checked={model.keepsReading.value}
        onChange={(checked) => (model.keepsReading.value = checked)}
      />
      <div class="cluster">
        <Button
          variant="primary"
          busy={model.work.busy.value}
          disabled={isNothing || undecided > 0}
          describedBy="vendors-undecided"
          onClick={() => void model.store()}
        >
          {count === 0 && model.isGoingOn ? "Finish the import" : `Store ${vendors(count)}`}
        </Button>
        <span id="vendors-undecided" class="soft" role="status">
          {undecided > 0
            ? `${vendors(undecided)} to decide first, above.`
            : isNothing
              ? "Nothing changes: the register says the same already."
              : "It can be taken back for a day."}
        </span>
      </div>
      {model.isGoingOn ? (
        <p>An import of this file stopped before its end. It is gone on with; nothing comes in twice.</p>
      ) : null}
    </div>
  );
}
