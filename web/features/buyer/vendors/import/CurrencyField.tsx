import { plural } from "#domain/format.ts";
import type { Questions } from "#domain/register/import/questions.ts";
import { sharedSigns } from "#domain/register/import/read-currency.ts";
import { Select } from "#web/components/Select.tsx";
import type { VendorImportModel } from "./VendorImportModel.ts";

const leaveOut = "leave-out";
/** Those that are met most, where nothing says which. */
const usual = "EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON CAD AUD NZD JPY CNY INR SGD".split(" ");

interface CurrencyFieldProps {
  readonly model: VendorImportModel;
  readonly of: Questions["currencies"][number];
}

/** In which currency amounts are that do not say it, or only by a sign that several share. */
export function CurrencyField({ model, of: { sign, count } }: CurrencyFieldProps) {
  const said = model.list.value?.answers.currencies.get(sign);
  const codes = sign === "" ? usual : sharedSigns[sign];
  return (
    <Select
      id={sign === "" ? "vendors-currency" : `vendors-currency-${codes[0]}`}
      label={`Currency of the ${plural({ count, one: "amount", other: "amounts" })} ${sign === "" ? "without one" : `with ${sign}`}`}
      placeholder="Choose one"
      value={said === "" ? leaveOut : (said ?? "")}
      options={[
        ...codes.map((value) => ({ value, label: value })),
        { value: leaveOut, label: "Leave these amounts out" },
      ]}
      onChange={(value) => {
        const currencies = new Map(model.said.value.currencies);
        if (value === "") currencies.delete(sign);
        else currencies.set(sign, value === leaveOut ? "" : value);
        model.answer({ currencies });
      }}
    />
  );
}
