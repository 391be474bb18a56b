import { useSignal } from "@preact/signals";
import { newIdIn } from "#domain/questionnaire/edit/copies.ts";
import { type DraftShape, typeIn } from "#domain/questionnaire/edit/draft.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { BuilderModel } from "./BuilderModel.ts";
import type { Place } from "./place.ts";

interface AddPartsProps {
  readonly model: BuilderModel;
  readonly place: Place;
  readonly onSelect: (place: Place) => void;
}

/** Adds a question after the chosen part, or a section: its words come first, because its id is made from them. */
export function AddParts({ model, place, onSelect }: AddPartsProps) {
  const text = useSignal("");
  const type = useSignal("yesNo");
  const title = useSignal("");
  const { shape } = model.draft.value;
  if (shape === undefined) return null;
  const addQuestion = (): void => {
    const { edits, at } = newQuestion(shape, { place, text: text.value.trim(), type: type.value });
    model.edit(...edits);
    text.value = "";
    onSelect(at);
  };
  const addSection = (): void => {
    const section = place.kind === "head" ? shape.sections.length : place.section + 1;
    const value = { id: newIdIn(shape, title.value), title: title.value.trim(), questions: [] };
    model.edit({ kind: "insert", list: ["sections"], at: section, value });
    title.value = "";
    onSelect({ kind: "section", section });
  };
  return (
    <div class="grid">
      <Form class="card stack" onSubmit={() => text.value.trim() !== "" && addQuestion()}>
        <h3>Add a question here</h3>
        <TextInput
          id="new-question"
          label="The question"
          value={text.value}
          onInput={(value) => (text.value = value)}
        />
        <Select
          id="new-question-type"
          label="Kind of answer"
          value={type.value}
          options={Object.values(questionTypes).map((one) => ({ value: one.type, label: one.title }))}
          onChange={(value) => (type.value = value)}
        />
        <Button type="submit" variant="secondary">
          Add the question
        </Button>
      </Form>
      <Form class="card stack" onSubmit={() => title.value.trim() !== "" && addSection()}>
        <h3>Add a section</h3>
        <TextInput id="new-section" label="Its title" value={title.value} onInput={(value) => (title.value = value)} />
        <Button type="submit" variant="secondary">
          Add the section
        </Button>
      </Form>
    </div>
  );
}

interface NewQuestion {
  readonly place: Place;
  readonly text: string;
  readonly type: string;
}

function newQuestion(shape: DraftShape, { place, text, type }: NewQuestion) {
  const value = { id: newIdIn(shape, text), type, text, ...typeIn({ type })?.start };
  const section = place.kind === "head" ? 0 : place.section;
  const length = shape.sections[section]?.questions.length ?? 0;
  const question = place.kind === "question" ? place.question + 1 : length;
  const at: Place = { kind: "question", section, question };
  const insert = { kind: "insert" as const, list: ["sections", section, "questions"], at: question, value };
  if (shape.sections.length > 0) return { edits: [insert], at };
  const first = { id: newIdIn(shape, "Questions"), title: "Questions", questions: [value] };
  return { edits: [{ kind: "insert" as const, list: ["sections"], at: 0, value: first }], at };
}
