import { Select, type SelectProps } from "#web/components/Select.tsx";
import { Held } from "../Held.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord } from "../texts.ts";
import { neverWaits } from "../usual-states.ts";

const few = [
  { value: "nordlys", label: "Nordlys Vision" },
  { value: "halden", label: "Halden Assist" },
  { value: "tarn", label: "Tarn Analytics", disabled: true },
];
const many = Array.from({ length: 40 }, (_, at) => ({ value: `${at}`, label: `Vendor ${at + 1}` }));

const select =
  (start: string, props: Partial<SelectProps> = {}): State =>
  (id) => (
    <Held start={start}>
      {(value, change) => <Select id={id} label="Vendor" options={few} {...props} value={value} onChange={change} />}
    </Held>
  );

const widths = {
  short: select("nordlys", { width: "short" }),
  medium: select("nordlys", { width: "medium" }),
  full: select("nordlys", { width: "full" }),
} satisfies Record<NonNullable<SelectProps["width"]>, State>;

export const selects: readonly Shown[] = [
  {
    component: "Select",
    without: neverWaits,
    states: {
      "nothing chosen": select("", { placeholder: "Choose a vendor" }),
      "something chosen": select("halden", { placeholder: "Choose a vendor" }),
      ...widths,
      empty: select("", { options: [], placeholder: "No vendor has submitted" }),
      "one option": select("nordlys", { options: few.slice(0, 1) }),
      "many options": select("15", { options: many }),
      optional: select("", { optional: true, placeholder: "Any" }),
      required: select("", { required: true, placeholder: "Choose a vendor" }),
      "with a hint": select("", { placeholder: "Choose a vendor", hint: "Those who have submitted." }),
      "error: nothing chosen": select("", { placeholder: "Choose a vendor", error: "Choose a vendor." }),
      disabled: select("halden", { disabled: true }),
      "in another language": select("ja", {
        label: [{ lang: "de", text: "Gibt es einen Plan?" }],
        options: [{ value: "ja", label: [{ lang: "de", text: "Ja, seit diesem Jahr" }] }],
      }),
      "with a long word": select("a", { label: longWord, options: [{ value: "a", label: longWord }], error: longWord }),
      "with a long text": select("a", { label: longText, options: [{ value: "a", label: longText }], hint: longText }),
    },
  },
];
