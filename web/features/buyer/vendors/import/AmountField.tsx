import type { ReadList } from "#domain/register/import/read-list.ts";
import { roleWords } from "#domain/register/import/role-words.ts";
import { Select } from "#web/components/Select.tsx";
import type { VendorImportModel } from "./VendorImportModel.ts";

/** Whether a mark with three digits behind it is for thousands or for decimals. */
export function AmountField({
  model,
  amount,
}: {
  model: VendorImportModel;
  amount: NonNullable<ReadList["questions"]["amount"]>;
}) {
  const { example, mark, shown } = amount;
  const decimal = model.list.value?.answers.decimal;
  return (
    <Select
      id="vendors-decimal"
      label={`“${example}” in the column “${roleWords.contractValue}” is written`}
      hint={shown ? `“${shown.by}” in the same column can only be read in one way.` : undefined}
      placeholder="Choose one"
      value={decimal === undefined ? "" : decimal === mark ? "decimals" : "thousands"}
      options={[
        { value: "thousands", label: `With a ${markWords[mark]} between thousands` },
        { value: "decimals", label: `With a ${markWords[mark]} before decimals` },
      ]}
      onChange={(value) => {
        const other = mark === "." ? "," : ".";
        if (value !== "") model.answer({ decimal: value === "decimals" ? mark : other });
      }}
    />
  );
}

const markWords = { ".": "point", ",": "comma" } as const;
