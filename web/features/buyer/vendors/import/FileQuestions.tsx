import { plural } from "#domain/format.ts";
import type { DateOrder } from "#domain/printed-date.ts";
import { isTier } from "#domain/register/import/questions.ts";
import type { ReadList } from "#domain/register/import/read-list.ts";
import { tiers, tierWords } from "#domain/register/tiers.ts";
import { Button } from "#web/components/Button.tsx";
import { Select } from "#web/components/Select.tsx";
import { roleWords } from "./role-words.ts";
import type { VendorImportModel } from "./VendorImportModel.ts";

const orders: readonly { readonly value: DateOrder; readonly label: string }[] = [
  { value: "day-first", label: "Day first, then the month" },
  { value: "month-first", label: "Month first, then the day" },
];
const leaveOut = "leave-out";
const currencies = "EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON CAD AUD NZD JPY INR SGD".split(" ");
const none = "none";

/** What the file does not say by itself, asked once; and the button that compares it with the register. */
export function FileQuestions({ model }: { model: VendorImportModel }) {
  const list = model.list.value;
  if (list === null) return null;
  const { questions, answers } = list;
  const vendors = plural({ count: list.entries.length, one: "vendor", other: "vendors" });
  const hasQuestions = questions.dates.length + questions.tierWords.length + questions.withoutCurrency > 0;
  if (model.outcomes.value !== null && !hasQuestions) return null;
  return (
    <section class="stack" aria-labelledby="vendors-read">
      <h2 id="vendors-read">{vendors} in the list</h2>
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
          {questions.withoutCurrency > 0 ? (
            <Select
              id="vendors-currency"
              label={`Currency of the ${plural({ count: questions.withoutCurrency, one: "amount", other: "amounts" })} without one`}
              placeholder="Choose one"
              value={answers.currency === "" ? leaveOut : (answers.currency ?? "")}
              options={[
                ...currencies.map((value) => ({ value, label: value })),
                { value: leaveOut, label: "Leave these amounts out" },
              ]}
              onChange={(value) => model.answer({ currency: value === leaveOut ? "" : value })}
            />
          ) : null}
          <TierWords model={model} list={list} />
        </fieldset>
      ) : null}
      {model.outcomes.value === null ? <CompareButton model={model} count={list.entries.length} /> : null}
      {list.entries.length === 0 && list.refused.length > 0 ? <Refused refused={list.refused} /> : null}
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

function TierWords({ model, list }: { model: VendorImportModel; list: ReadList }) {
  const { questions, answers } = list;
  const tierValue = (word: string): string => {
    const said = answers.tierWords.get(word.toLowerCase());
    return said === "" ? none : (said ?? "");
  };
  if (questions.tierWords.length === 0) return null;
  return (
    <div class="grid">
      {questions.tierWords.map(({ word }, at) => (
        <Select
          key={word}
          id={`vendors-tier-${at}`}
          label={`“${word}” means the tier`}
          placeholder="Choose one"
          value={tierValue(word)}
          options={[
            ...tiers.map((tier) => ({ value: tier, label: tierWords[tier] })),
            { value: none, label: "Says nothing about the tier" },
          ]}
          onChange={(value) => {
            const tier = isTier(value) ? value : ("" as const);
            model.answer({ tierWords: new Map(model.said.value.tierWords).set(word.toLowerCase(), tier) });
          }}
        />
      ))}
    </div>
  );
}

const Refused = ({ refused }: { refused: readonly { row: number; because: readonly string[] }[] }) => (
  <ul>
    {refused.slice(0, 20).map(({ row, because }) => (
      <li key={row}>
        Row {row}: {because.join(" ")}
      </li>
    ))}
  </ul>
);
