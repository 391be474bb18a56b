import { Notice } from "#web/components/Notice.tsx";
import { Select } from "#web/components/Select.tsx";
import { ColumnChoice } from "#web/list/ColumnChoice.tsx";
import { ListFilters } from "#web/list/ListFilters.tsx";
import { Pressed } from "../Pressed.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord, nothing } from "../texts.ts";
import { neverWaits, waitedFor } from "../usual-states.ts";
import { columns, firstOfMany, gives, OnPage } from "./sample-list.tsx";

const fetch = gives(firstOfMany);
const choice =
  (shown: typeof columns, address = ""): State =>
  () => <OnPage {...{ fetch, address }}>{(model) => <ColumnChoice model={model} columns={shown} />}</OnPage>;
const opened =
  (shown: typeof columns, address?: string): State =>
  (id) => <Pressed words="Columns">{choice(shown, address)(id)}</Pressed>;

type Shows = Parameters<typeof ListFilters>[0]["shows"];
const [current, neverAsked, archived] = ["In the register", "Never asked", "Put away"];
const shows: Shows = [
  { value: "current", label: current, count: 1234 },
  { value: "never-asked", label: neverAsked, count: null },
  { value: "archived", label: archived, count: 0 },
];
const long = [longWord, longText];

interface Filtering {
  readonly of?: Shows;
  readonly address?: string;
  readonly searchLabel?: string;
  readonly others?: ReturnType<State>;
  readonly outcomes?: readonly string[];
}

const filters =
  ({ of = shows, address, searchLabel = "Name, domain or person", others, outcomes = [] }: Filtering = {}): State =>
  () => (
    <OnPage {...{ fetch, address }}>
      {(model) => {
        model.outcomes.value = new Map(outcomes.map((title) => [title, <Notice key={title} title={title} />]));
        return <ListFilters {...{ model, searchLabel, others }} shows={of} />;
      }}
    </OnPage>
  );
const severity = (
  <Select
    id="severity"
    label="Severity"
    width="full"
    value=""
    placeholder="Any"
    options={[{ value: "high", label: "High" }]}
    onChange={nothing}
  />
);

export const listChoices: readonly Shown[] = [
  {
    component: "ColumnChoice",
    place: "apart",
    without: { ...neverWaits, error: waitedFor.error },
    states: {
      "empty: no column can be taken away": choice(columns.slice(0, 1)),
      "one column": opened(columns.slice(0, 2)),
      "many columns, closed": choice(columns),
      "many columns, open": opened(columns),
      "many columns, all of them away": opened(columns, "columns=none"),
      "long words and texts": opened(columns.map((one, at) => ({ ...one, header: long[at % 2] ?? "" }))),
    },
  },
  {
    component: "ListFilters",
    place: "apart",
    without: { empty: "Every list has one kind to show at least.", error: waitedFor.error },
    states: {
      "loading how many there are": filters({ of: shows.map((one) => ({ ...one, count: undefined })) }),
      "one kind": filters({ of: shows.slice(0, 1) }),
      "many kinds": filters(),
      "many kinds, something searched for": filters({ address: "search=halden&show=archived" }),
      "many kinds, and what else it is narrowed by": filters({ others: severity }),
      "what came of two acts": filters({ outcomes: ["3 vendors put away.", "2 questionnaires sent."] }),
      "long words and texts": filters({
        of: [{ value: "current", label: longText, count: 1 }],
        searchLabel: longWord,
        address: `search=${longWord}`,
        outcomes: long,
      }),
    },
  },
];
