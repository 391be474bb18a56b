import { CharacterCount } from "#web/components/CharacterCount.tsx";
import { TextArea, type TextAreaProps } from "#web/components/TextArea.tsx";
import { Held } from "../Held.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord } from "../texts.ts";

const area =
  (start: string, props: Partial<TextAreaProps> = {}): State =>
  (id) => (
    <Held start={start}>
      {(value, change) => <TextArea id={id} label="How is it tested?" {...props} value={value} onInput={change} />}
    </Held>
  );

const count =
  (length: number): State =>
  (id) => <CharacterCount id={id} length={length} limit={500} />;

export const textAreas: readonly Shown[] = [
  {
    component: "TextArea",
    states: {
      empty: area(""),
      filled: area("Every release is tried on 400 held-back conversations."),
      "of one row": area("", { rows: 1 }),
      optional: area("", { optional: true }),
      required: area("", { required: true }),
      "with a hint": area("", { hint: "Two or three sentences." }),
      "with an error": area("", { error: "Say how it is tested." }),
      "with a limit": area("Every release is tried.", { limit: 500 }),
      "near its limit": area("Every release is tried.", { limit: 25 }),
      "over its limit": area(longText, { limit: 200, error: "The text is too long." }),
      disabled: area("Every release is tried.", { disabled: true }),
      "read only": area("Every release is tried.", { readOnly: true }),
      "with a long word": area(longWord, { label: longWord, hint: longWord, error: longWord }),
      "with a long text": area(longText, { label: longText, hint: longText, error: longText }),
      "with a very long text": area(Array.from({ length: 20 }, () => longText).join("\n\n")),
    },
  },
  {
    component: "CharacterCount",
    states: {
      "nothing typed": count(0),
      "one character left": count(499),
      "nothing left": count(500),
      "one character too many": count(501),
      "far too many characters": count(12_345),
    },
  },
];
