import type { VendorImportLine } from "#contract/vendor-import.ts";
import { Select } from "#web/components/Select.tsx";
import { doubtWords } from "./doubt-words.ts";
import type { VendorImportModel } from "./VendorImportModel.ts";

interface DoubtFieldProps {
  readonly model: VendorImportModel;
  readonly name: string;
  readonly line: VendorImportLine;
}

/** Who a vendor of the file is, where a person has to say: one of the register, a new one, or left out. */
export function DoubtField({ model, name, line: { row, doubt, others } }: DoubtFieldProps) {
  const decision = model.decisions.value.get(row);
  const choose = (value: string): void => {
    if (value === "new" || value === "leave") void model.decide(row, { as: value });
    else if (value !== "") void model.decide(row, { as: "same", vendorId: value });
  };
  return (
    <Select
      id={`vendors-doubt-${row}`}
      label={`Who is ${name} of row ${row}?`}
      hint={doubt === null ? undefined : doubtWords[doubt]}
      placeholder="Choose one"
      width="full"
      value={decision === undefined ? "" : decision.as === "same" ? decision.vendorId : decision.as}
      options={[
        ...others.map(({ id, name: other, legalName, domain }) => ({
          value: id,
          label: `It is ${[other, legalName, domain].filter(Boolean).join(", ")}`,
        })),
        { value: "new", label: "It is a new vendor" },
        { value: "leave", label: "Leave it out" },
      ]}
      onChange={choose}
    />
  );
}
