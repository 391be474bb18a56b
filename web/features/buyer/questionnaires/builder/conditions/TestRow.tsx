import type { TestName } from "#domain/questionnaire/condition.schema.ts";
import { typeIn } from "#domain/questionnaire/edit/draft.ts";
import { Button } from "#web/components/Button.tsx";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { choicesOf } from "../fields/choices-of.ts";
import { DraftText } from "../fields/DraftText.tsx";
import type { Part } from "../part.ts";
import { keyOf, type Subject, systemSubjects, type Test, testNameOf, testOf } from "./simple.ts";

const testWords: Readonly<Record<TestName, string>> = {
  is: "is",
  isNot: "is not",
  isOneOf: "is one of",
  includes: "includes",
  atLeast: "is at least",
  atMost: "is at most",
  answered: "has been answered",
};

interface TestRowProps {
  readonly id: string;
  readonly part: Part;
  readonly test: Test;
  readonly subjects: readonly Subject[];
  /** With undefined the test is taken out. */
  readonly onChange: (test: Test | undefined) => void;
}

/** One test of a condition. */
export function TestRow({ id, part, test, subjects, onChange }: TestRowProps) {
  const key = keyOf(test);
  const name = testNameOf(test);
  const subject = subjects.find((one) => one.key === key);
  const names = subject?.tests ?? [name];
  const choose = (next: string): void => {
    const tests = subjects.find((one) => one.key === next)?.tests ?? ["answered"];
    onChange(testOf({ key: next, name: tests[0] ?? "answered" }));
  };
  return (
    <div class="test-row">
      <Select
        id={`${id}-subject`}
        label="Question"
        value={key}
        options={[
          ...(subject ? [] : [{ value: key, label: `${key.slice(2)} (not an earlier question)` }]),
          ...subjects.map((one) => ({ value: one.key, label: one.label })),
        ]}
        onChange={choose}
      />
      <Select
        id={`${id}-test`}
        label="Test"
        width="short"
        value={name}
        options={names.map((one) => ({ value: one, label: testWords[one] }))}
        onChange={(next) => onChange(testOf({ key, name: next as TestName }))}
      />
      {name === "answered" ? null : (
        <TestValue id={`${id}-value`} part={part} subject={subject} test={test} name={name} onChange={onChange} />
      )}
      <Button variant="quiet" size="small" label="Remove this condition" onClick={() => onChange(undefined)}>
        Remove
      </Button>
    </div>
  );
}

interface TestValueProps extends Pick<TestRowProps, "id" | "part" | "test" | "onChange"> {
  readonly subject: Subject | undefined;
  readonly name: TestName;
}

function TestValue({ id, part, subject, test, name, onChange }: TestValueProps) {
  const value = (test as Readonly<Record<string, unknown>>)[name];
  const key = keyOf(test);
  const set = (next: unknown): void => onChange(testOf({ key, name, value: next }));
  const choices = valuesOf(part, subject);
  if (name === "isOneOf")
    return (
      <CheckboxGroup
        id={id}
        label="Answers"
        choices={choices}
        values={Array.isArray(value) ? value.map(String) : []}
        onChange={set}
      />
    );
  if (choices.length > 0)
    return (
      <Select
        id={id}
        label="Answer"
        width="short"
        placeholder="Choose"
        value={String(value ?? "")}
        options={choices}
        onChange={(next) => set(next === "true" ? true : next === "false" ? false : next)}
      />
    );
  const isNumber = subject?.question !== undefined && typeIn(subject.question)?.holds === "number";
  return (
    <DraftText
      id={id}
      label="Value"
      width="short"
      value={String(value ?? "")}
      onChange={(next) => set(isNumber && next.trim() !== "" && Number.isFinite(Number(next)) ? Number(next) : next)}
    />
  );
}

function valuesOf(part: Part, subject: Subject | undefined): { value: string; label: string }[] {
  const system = systemSubjects.find(({ key }) => key === subject?.key);
  if (system)
    return system.values.map((value) => ({
      value,
      label: value === "true" ? "yes" : value === "false" ? "no" : value,
    }));
  return subject?.question ? choicesOf(subject.question, part.shape) : [];
}
