import { Checkbox, type CheckboxProps } from "#web/components/Checkbox.tsx";
import { ChoiceRow, type ChoiceRowProps } from "#web/components/ChoiceRow.tsx";
import { Held } from "../Held.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord } from "../texts.ts";

const checkbox =
  (start: boolean, props: Partial<CheckboxProps> = {}): State =>
  (id) => (
    <Held start={start}>
      {(checked, change) => (
        <Checkbox id={id} label="What is said here is true" {...props} checked={checked} onChange={change} />
      )}
    </Held>
  );

const choice = { value: "yes", label: "Yes" };
const row =
  (type: ChoiceRowProps["type"], start: boolean, props: Partial<ChoiceRowProps> = {}): State =>
  (id) => (
    <Held start={start}>
      {(checked, change) => (
        <ChoiceRow {...{ type, id, choice, checked }} name={id} {...props} onChange={() => change(!checked)} />
      )}
    </Held>
  );

const kinds = {
  "radio, not chosen": row("radio", false),
  "radio, chosen": row("radio", true),
  "checkbox, not ticked": row("checkbox", false),
  "checkbox, ticked": row("checkbox", true),
} satisfies Record<`radio, ${"not " | ""}chosen` | `checkbox, ${"not " | ""}ticked`, State>;

export const singleChoices: readonly Shown[] = [
  {
    component: "Checkbox",
    states: {
      "not ticked": checkbox(false),
      ticked: checkbox(true),
      "with a hint": checkbox(false, { hint: "It is signed with your name." }),
      "with an error": checkbox(false, { error: "Tick this to sign." }),
      "with something after it": checkbox(true, { after: <p class="soft">Signed by Mira Dahl</p> }),
      disabled: checkbox(false, { disabled: true }),
      "ticked and disabled": checkbox(true, { disabled: true }),
      "with a long word": checkbox(true, { label: longWord, hint: longWord, error: longWord }),
      "with a long text": checkbox(false, { label: longText, hint: longText, error: longText }),
    },
  },
  {
    component: "ChoiceRow",
    states: {
      ...kinds,
      "with a hint": row("radio", false, { choice: { ...choice, hint: "For every release." } }),
      disabled: row("radio", false, { choice: { ...choice, disabled: true, hint: "Not for guests." } }),
      wrong: row("checkbox", false, { invalid: true }),
      "with what it reveals": row("checkbox", true, { choice: { ...choice, reveal: <p>Say since when.</p> } }),
      "with what it would reveal": row("checkbox", false, { choice: { ...choice, reveal: <p>Say since when.</p> } }),
      "with a long word": row("radio", true, { choice: { value: "a", label: longWord, hint: longWord } }),
      "with a long text": row("checkbox", true, { choice: { value: "a", label: longText, hint: longText } }),
    },
  },
];
