import { useSignal } from "@preact/signals";
import { kindWords } from "#domain/audit/action.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Form } from "#web/components/Form.tsx";
import { Select } from "#web/components/Select.tsx";
import { type Choice, type LogModel, mostChoices } from "./LogModel.ts";
import { isNarrowed, type LogSearch } from "./log-view.ts";

interface LogFiltersProps {
  readonly model: LogModel;
  readonly onShow: (search: LogSearch) => void;
}

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));

/** What to look for; the address says it once it is asked for. */
export function LogFilters({ model, onShow }: LogFiltersProps) {
  const asked = useSignal(model.search.value);
  const choices = model.choices.loadable.value;
  const none = { people: [], subjects: [], areMore: false };
  const { people, subjects, areMore } = choices.state === "ready" ? choices.value : none;
  const set = (change: Partial<LogSearch>): void => {
    asked.value = { ...asked.value, ...change };
  };
  const { person, kind, subject, from, to } = asked.value;
  return (
    <Form
      aria-label="Look for entries"
      onSubmit={() => {
        onShow({ ...asked.value, before: "" });
      }}
    >
      <div class="grid log__filters">
        <Select
          id="log-person"
          label="Who"
          width="full"
          value={person}
          options={withChosen(person, people)}
          placeholder="Everybody"
          onChange={(value) => set({ person: value })}
        />
        <Select
          id="log-kind"
          label="What"
          width="full"
          value={kind}
          options={withChosen(kind, kinds)}
          placeholder="Everything"
          onChange={(value) => set({ kind: value })}
        />
        <Select
          id="log-subject"
          label={model.facet === "buyer" ? "Assessment" : "Request"}
          hint={areMore ? `The newest ${mostChoices}. The log of another opens from its vendor's page.` : undefined}
          width="full"
          value={subject}
          options={withChosen(subject, subjects)}
          placeholder="All of them"
          onChange={(value) => set({ subject: value })}
        />
        <DateInput
          id="log-from"
          label="From"
          value={from}
          max={to || undefined}
          onChange={(value) => set({ from: value })}
        />
        <DateInput id="log-to" label="To" value={to} min={from || undefined} onChange={(value) => set({ to: value })} />
      </div>
      <div class="cluster">
        <Button type="submit">Show</Button>
        {isNarrowed(model.search.value) ? <a href="/log">Show everything</a> : null}
      </div>
    </Form>
  );
}

/** What the address names stays chosen, also while the list is not there yet or no longer has it. */
const withChosen = (value: string, among: readonly Choice[]): readonly Choice[] =>
  value === "" || among.some((one) => one.value === value) ? among : [...among, { value, label: value }];
