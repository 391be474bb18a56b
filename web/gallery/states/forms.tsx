import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Problem } from "#contract/problems.ts";
import { Work } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import type { DraftedForm } from "#web/forms/DraftedForm.ts";
import { Editing } from "#web/forms/Editing.tsx";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { Refusal } from "#web/forms/Refusal.tsx";
import { SaveOrCancel } from "#web/forms/SaveOrCancel.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord } from "../texts.ts";
import { neverWaits } from "../usual-states.ts";
import { blankForm, overtakenForm, type Product, typedForm, words } from "./sample-form.ts";
import { failure, refusalOf } from "./sample-problem.ts";

interface ProductFormProps {
  readonly make: () => DraftedForm<Product>;
  readonly problem?: Problem | undefined;
}

function ProductForm({ make, problem = undefined }: ProductFormProps) {
  const form = useMemo(() => {
    const made = make();
    made.work.problem.value = problem ?? null;
    return made;
  }, []);
  return (
    <form class="stack">
      <FormNotices form={form} />
      <TextInput
        label="Name"
        {...form.field("name")}
        value={form.body.value.name}
        onInput={(name) => form.change({ name })}
      />
    </form>
  );
}

const notices =
  (make: (prefix: string) => DraftedForm<Product>, problem?: Problem): State =>
  (id) => <ProductForm make={() => make(id)} problem={problem} />;

const changed =
  (both: Parameters<typeof overtakenForm>[0]): State =>
  () => <ChangedSince form={overtakenForm(both)} words={words} />;

const refused =
  (problem: Problem | null): State =>
  (id) => (
    <div class="stack">
      <Refusal problem={problem} fieldId={() => id} />
      <TextInput id={id} label="Your role" value="" onInput={() => undefined} />
    </div>
  );

const list = [
  { id: "read", name: "Nordlys Read" },
  { id: "assist", name: "Halden Assist" },
];

function Entries({ id, start }: { readonly id: string; readonly start: string | null }) {
  const editing = useSignal(start);
  return (
    <div class="stack">
      <ul>
        {list.map((entry) => (
          <li key={entry.id}>
            {entry.name}{" "}
            <Button
              variant="quiet"
              size="small"
              label={`Edit ${entry.name}`}
              onClick={() => (editing.value = entry.id)}
            >
              Edit
            </Button>
          </li>
        ))}
      </ul>
      <Editing editing={editing} list={list}>
        {(entry) => <TextInput id={id} label="Name" value={entry?.name ?? ""} onInput={() => undefined} />}
      </Editing>
    </div>
  );
}

const foot =
  (isBusy: boolean, save?: string): State =>
  () => {
    const work = new Work();
    work.busy.value = isBusy;
    return <SaveOrCancel form={{ work, discard: () => undefined }} save={save} onCancel={() => undefined} />;
  };

const entries =
  (start: string | null): State =>
  (id) => <Entries id={id} start={start} />;

const form =
  (look: string | undefined, words: string): State =>
  (id) => (
    <Form class={look} onSubmit={() => undefined}>
      <TextInput id={id} label={words} value="" onInput={() => undefined} />
      <div>
        <Button type="submit">{words}</Button>
      </div>
    </Form>
  );

export const forms: readonly Shown[] = [
  {
    component: "Form",
    states: {
      "a field and its button": form(undefined, "Name"),
      "in a card": form("card stack", "Name"),
      "long words": form(undefined, longWord),
    },
  },
  {
    component: "FormNotices",
    states: {
      "nothing to say": notices(blankForm),
      "typed before and not saved": notices(typedForm),
      "refused, with the field": notices(blankForm, refusalOf({ pointer: "/name", message: "Enter a name." })),
      "refused as a whole": notices(blankForm, failure),
      "typed before, and refused": notices(typedForm, refusalOf({ pointer: "/name", message: "Enter a name." })),
      "long words": notices(typedForm, refusalOf({ pointer: "/name", message: longWord })),
    },
  },
  {
    component: "Refusal",
    without: neverWaits,
    states: {
      "empty: nothing refused": refused(null),
      "one field": refused(refusalOf({ pointer: "/role", message: "Enter your role" })),
      "many fields": refused(
        refusalOf({ pointer: "/role", message: "Enter your role" }, { pointer: "/name", message: "Enter a name" }),
      ),
      "error: refused as a whole": refused(failure),
      "long words": refused(refusalOf({ pointer: "/role", message: longWord })),
    },
  },
  {
    component: "ChangedSince",
    states: {
      "both changed the same": changed({ mine: { name: "Halden Helper" }, theirs: { name: "Halden Guide" } }),
      "only the other changed it": changed({ mine: { purpose: "Answers" }, theirs: { purpose: "Answers", name: "" } }),
      "long words and texts": changed({
        mine: { name: longWord, purpose: longText },
        theirs: { name: `${longWord}_2`, purpose: "" },
      }),
    },
  },
  {
    component: "SaveOrCancel",
    states: { "at rest": foot(false), saving: foot(true), "long words": foot(false, longText) },
  },
  {
    component: "Editing",
    states: { "nothing open": entries(null), "an entry open": entries("assist"), "a new entry open": entries("new") },
  },
];
