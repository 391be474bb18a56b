import { plural } from "#domain/format.ts";
import type { DateOrder } from "#domain/printed-date.ts";
import { roleWords } from "#domain/register/import/role-words.ts";
import { Button } from "#web/components/Button.tsx";
import { Select } from "#web/components/Select.tsx";
import { AmountField } from "./AmountField.tsx";
import { CurrencyField } from "./CurrencyField.tsx";
import { TierWords } from "./TierWords.tsx";
import type { VendorImportModel } from "./VendorImportModel.ts";

const orders: readonly { readonly value: DateOrder; readonly label: string }[] = [
  { value: "day-first", label: "Day first, then the month" },
  { value: "month-first", label: "Month first, then the day" },
];

/** What the file does not say by itself, asked once; and the button that compares it with the register. */
export function FileQuestions({ model }: { model: VendorImportModel }) {
  const list = model.list.value;
  if (list === null) return null;
  const { questions, answers } = list;
  const vendors = plural({ count: list.entries.length, one: "vendor", other: "vendors" });
  const hasQuestions =
    questions.dates.length + questions.tierWords.length + questions.currencies.length > 0 ||
    questions.amount !== undefined;
  if (model.outcomes.value !== null && !hasQuestions) return null;
  // Until it is said how dates and amounts are written, no row that has one can be read.
  const isUnread = model.open.value > 0 && list.entries.length === 0;
  return (
    <section class="stack" aria-labelledby="vendors-read">
      <h2 id="vendors-read">{isUnread ? "Before the list can be read" : `${vendors} in the list`}</h2>
      {hasQuestions ? (
        <fieldset class="card stack">
          <legend>What the list does not say by itself</legend>
          {questions.dates.map(({ role, example, shown }) => (
            <Select
              key={role}
              id={`vendors-order-${role}`}
              label={`“${example}” in the column “${roleWords[role]}” is written`}
              hint={shown ? `“${shown.by}” in the same column can only be read in one way.` : undefined}
              placeholder="Choose one"
              value={answers.orders[role] ?? ""}
              options={orders}
              onChange={(value) => {
                const order = orders.find((one) => one.value === value)?.value;
                if (order) model.answer({ orders: { ...model.said.value.orders, [role]: order } });
              }}
            />
          ))}
          {questions.amount === undefined ? null : <AmountField model={model} amount={questions.amount} />}
          {questions.currencies.map((of) => (
            <CurrencyField key={of.sign} model={model} of={of} />
          ))}
          <TierWords model={model} list={list} />
        </fieldset>
      ) : null}
      {model.outcomes.value === null ? <CompareButton model={model} count={list.entries.length} /> : null}
      {list.entries.length === 0 && list.refused.length > 0 && !isUnread ? <Refused refused={list.refused} /> : null}
    </section>
  );
}

function CompareButton({ model, count }: { model: VendorImportModel; count: number }) {
  const open = model.open.value;
  return (
    <div class="cluster">
      <Button
        variant="primary"
        busy={model.work.busy.value}
        disabled={open > 0 || count === 0}
        describedBy="vendors-open"
        onClick={() => void model.compare()}
      >
        Compare with the register
      </Button>
      <span id="vendors-open" class="soft" role="status">
        {open > 0
          ? `${plural({ count: open, one: "question is", other: "questions are" })} open.`
          : "Nothing is stored yet."}
      </span>
    </div>
  );
}

/** Where no row can be taken, the first ones show why. */
const refusedShown = 20;

const Refused = ({ refused }: { refused: readonly { row: number; because: readonly string[] }[] }) => (
  <ul>
    {refused.slice(0, refusedShown).map(({ row, because }) => (
      <li key={row}>
        Row {row}: {because.join(" ")}
      </li>
    ))}
    {refused.length > refusedShown ? (
      <li>And {plural({ count: refused.length - refusedShown, one: "other row", other: "other rows" })}.</li>
    ) : null}
  </ul>
);
