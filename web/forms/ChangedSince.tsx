import { useEffect, useRef } from "preact/hooks";
import { Button } from "#web/components/Button.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { type Difference, differences, type FieldWord } from "./differences.ts";
import { goToFields } from "./go-to-fields.ts";
import type { RevisedForm } from "./RevisedForm.ts";

interface ChangedSinceProps<Body extends object> {
  readonly form: RevisedForm<Body>;
  readonly words: readonly FieldWord<Body>[];
}

const columns: readonly Column<Difference>[] = [
  { id: "field", header: "Field", rowHeader: true, cell: ({ label }) => label },
  { id: "theirs", header: "There now", cell: ({ theirs }) => theirs || "–" },
  {
    id: "mine",
    header: "You typed",
    cell: ({ mine }) => (mine === null ? <span class="soft">Left as it was</span> : mine || "–"),
  },
];

/** Somebody changed the same thing meanwhile: what is there now, what one typed, and the choice. */
export function ChangedSince<Body extends object>({ form, words }: ChangedSinceProps<Body>) {
  const theirs = form.conflict.value;
  const place = useRef<HTMLElement>(null);
  const seen = useRef(theirs);
  useEffect(() => {
    // Known when the page was opened, it waits; after a press of the button, it is what comes next.
    if (theirs !== seen.current) place.current?.focus();
    seen.current = theirs;
  }, [theirs]);
  if (theirs === null) return null;
  const settle = (keep: "mine" | "theirs"): void => {
    goToFields(place.current);
    form.settle(keep);
  };
  const rows = differences(words, { base: form.base, mine: form.body.value, theirs: theirs.body });
  return (
    <section aria-label="Changed by somebody else" tabIndex={-1} ref={place}>
      <Notice kind="warning" title="Somebody changed this since you began">
        <div class="stack stack--tight">
          <p>
            Nothing was overwritten, and what you typed is still here. Keeping yours puts it on top of what is there now
            and leaves the rest of that as it is; you save it afterwards.
          </p>
          <DataTable
            caption="Where the two differ"
            columns={columns}
            rows={rows}
            rowKey={({ label }) => label}
            empty="Nothing that is shown here."
          />
          <div class="cluster">
            <Button variant="secondary" onClick={() => settle("mine")}>
              Keep mine
            </Button>
            <Button variant="secondary" onClick={() => settle("theirs")}>
              Take theirs
            </Button>
          </div>
        </div>
      </Notice>
    </section>
  );
}
