import { TextInput, type TextInputProps } from "#web/components/TextInput.tsx";
import { Held } from "../Held.tsx";
import type { Shown, State, States } from "../shown.ts";
import { longText, longWord } from "../texts.ts";

const input =
  (start: string, props: Partial<TextInputProps> = {}): State =>
  (id) => (
    <Held start={start}>
      {(value, change) => <TextInput id={id} label="Name of the product" {...props} value={value} onInput={change} />}
    </Held>
  );

const types = {
  text: input("Nordlys Vision"),
  email: input("mira@nordlys.example", { type: "email", label: "E-mail address", autoComplete: "email" }),
  url: input("https://nordlys.example", { type: "url", label: "Website", inputMode: "url" }),
  tel: input("+47 555 0100", { type: "tel", label: "Telephone" }),
  search: input("chatbot", { type: "search", label: "Search the questions" }),
} satisfies Record<NonNullable<TextInputProps["type"]>, State>;

const widths = {
  short: input("2027", { width: "short", label: "Year", inputMode: "numeric", maxLength: 4 }),
  medium: input("Halden Assist", { width: "medium" }),
  full: input("Halden Assist", { width: "full" }),
} satisfies Record<NonNullable<TextInputProps["width"]>, State>;

const rest: States = {
  empty: input(""),
  optional: input("", { optional: true }),
  required: input("", { required: true }),
  "with a hint": input("", { hint: "As it stands on the certificate." }),
  "with an error": input("", { error: "Enter the name of the product." }),
  "with hint and error": input("N", { hint: "At least two letters.", error: "The name is too short." }),
  "with something after it": input("Halden Assist", { after: <p class="soft">Last year: Halden Helper</p> }),
  disabled: input("Halden Assist", { disabled: true }),
  "read only": input("Halden Assist", { readOnly: true }),
  "asked in another language": input("", { label: [{ lang: "de", text: "Wie heißt das Produkt?" }] }),
  "with a long word": input(longWord, { label: longWord, hint: longWord, error: longWord }),
  "with a long text": input(longText, { label: longText, hint: longText, error: longText }),
};

export const textInputs: readonly Shown[] = [{ component: "TextInput", states: { ...types, ...widths, ...rest } }];
