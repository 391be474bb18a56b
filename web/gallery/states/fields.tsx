import { Field } from "#web/components/Field.tsx";
import { FieldGroup } from "#web/components/FieldGroup.tsx";
import { FieldNotes } from "#web/components/FieldNotes.tsx";
import type { FieldTexts } from "#web/components/fieldWiring.ts";
import type { Shown, State } from "../shown.ts";
import { longText, longWord } from "../texts.ts";

type Texts = Partial<Omit<FieldTexts, "id">>;

const field =
  (texts: Texts = {}): State =>
  (id) => (
    <Field id={id} label="Share of the score" {...texts}>
      {(control) => <input {...control} class="control control--short" />}
    </Field>
  );

const group =
  (texts: Texts = {}): State =>
  (id) => (
    <FieldGroup id={id} label="Validity of the certificate" {...texts}>
      <div class="cluster">
        <input id={id} class="control control--short" aria-label="From" />
        <input class="control control--short" aria-label="Until" />
      </div>
    </FieldGroup>
  );

const notes =
  (texts: Texts): State =>
  (id) => <FieldNotes id={id} label="Validity" {...texts} />;

const around = (draw: (texts?: Texts) => State) => ({
  plain: draw(),
  optional: draw({ optional: true }),
  "with a hint": draw({ hint: "As it stands on the certificate." }),
  "with an error": draw({ error: "Enter a number from 0 to 100." }),
  "with hint and error": draw({ hint: "From 0 to 100.", error: "Enter a number from 0 to 100." }),
  "with something after it": draw({ after: <p class="soft">Saved a minute ago</p> }),
  "with a long word": draw({ label: longWord, hint: longWord, error: longWord, after: longWord }),
  "with a long text": draw({ label: longText, hint: longText, error: longText, after: longText }),
});

export const fields: readonly Shown[] = [
  { component: "Field", states: around(field) },
  { component: "FieldGroup", states: around(group) },
  {
    component: "FieldNotes",
    states: {
      "a hint": notes({ hint: "As it stands on the certificate." }),
      "an error": notes({ error: "Enter a number from 0 to 100." }),
      "hint and error": notes({ hint: "From 0 to 100.", error: "Enter a number from 0 to 100." }),
      "an error while a summary has the floor": notes({ error: "Enter a number.", announceError: "off" }),
      "a list as a hint": notes({
        hint: (
          <ul>
            <li>PDF or Word</li>
            <li>up to 20 MB</li>
          </ul>
        ),
      }),
    },
  },
];
