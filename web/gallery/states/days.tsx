import { DateInput, type DateInputProps } from "#web/components/DateInput.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Held } from "../Held.tsx";
import type { Shown, State } from "../shown.ts";
import { aMoment, longText, longWord } from "../texts.ts";

const input =
  (start: string, props: Partial<DateInputProps> = {}): State =>
  (id) => (
    <Held start={start}>
      {(value, change) => <DateInput id={id} label="Valid until" {...props} value={value} onChange={change} />}
    </Held>
  );

export const days: readonly Shown[] = [
  {
    component: "DateInput",
    states: {
      empty: input(""),
      filled: input("2027-03-31"),
      optional: input("", { optional: true }),
      required: input("", { required: true }),
      "between two days": input("2026-06-01", { min: "2026-01-01", max: "2026-12-31" }),
      "with a hint": input("", { hint: "As it stands on the certificate." }),
      "with an error": input("2019-03-31", { error: "The certificate has lapsed." }),
      disabled: input("2027-03-31", { disabled: true }),
      "read only": input("2027-03-31", { readOnly: true }),
      "with a long word": input("", { label: longWord, hint: longWord, error: longWord }),
      "with a long text": input("", { label: longText, hint: longText, error: longText }),
    },
  },
  {
    component: "DateText",
    states: {
      "a day": () => <DateText value="2027-03-31" />,
      "the day of a moment": () => <DateText value={aMoment} with="date" />,
      "day and time of a moment": () => <DateText value={aMoment} with="time" />,
      "no day": () => <DateText value={undefined} />,
    },
  },
];
