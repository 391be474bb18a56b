import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { counted } from "./counted.ts";
import type { ListModel } from "./ListModel.ts";
import type { ListPage } from "./list-page.ts";
import { changed } from "./list-search.ts";
import { useSearch } from "./use-list.ts";

interface ShowChoice {
  readonly value: string;
  readonly label: string;
  /** How many there are; null says more than are counted, undefined that it is not known yet. */
  readonly count: number | null | undefined;
}

interface ListFiltersProps<Entry, Page extends ListPage<Entry>> {
  readonly model: ListModel<Entry, Page>;
  /** What the search finds things by, e.g. "Vendor or product". */
  readonly searchLabel: string;
  readonly shows: readonly ShowChoice[];
  /** By what else it is narrowed. */
  readonly others?: ComponentChildren;
}

const labelOf = ({ label, count }: ShowChoice): string =>
  count === undefined ? label : `${label} (${counted(count)})`;

/** What to look for, which the address says once it is asked for, and what came of acts on what is ticked. */
export function ListFilters<Entry, Page extends ListPage<Entry>>(props: ListFiltersProps<Entry, Page>) {
  const { model, searchLabel, shows } = props;
  const goTo = useSearch(model);
  const { search } = model;
  const words = useSignal(search.value.search);
  return (
    <div>
      <Form
        class="list__filters"
        aria-label="Look for some of them"
        onSubmit={() => goTo(changed(search.value, { search: words.value.trim() }))}
      >
        <TextInput
          id="list-search"
          label={searchLabel}
          type="search"
          width="full"
          maxLength={200}
          value={words.value}
          onInput={(value) => {
            words.value = value;
          }}
        />
        <Button type="submit" variant="secondary">
          Search
        </Button>
        <Select
          id="list-show"
          label="Show"
          width="full"
          value={search.value.show}
          options={shows.map((one) => ({ value: one.value, label: labelOf(one) }))}
          onChange={(show) => goTo(changed(search.value, { show }))}
        />
        {props.others}
      </Form>
      <div role="status" class="list__outcome">
        {[...model.outcomes.value].map(([act, outcome]) => (
          <div key={act}>{outcome}</div>
        ))}
      </div>
    </div>
  );
}
