import { Button } from "#web/components/Button.tsx";
import { Select } from "#web/components/Select.tsx";
import type { Part } from "../part.ts";
import { keyOf, type Subject, testNameOf, testOf } from "./subjects.ts";
import { TestValue } from "./TestValue.tsx";
import { keyOfTesting, testChoices, testingOf } from "./tests.ts";
import type { Leaf } from "./tree.ts";

interface TestRowProps {
  readonly id: string;
  readonly part: Part;
  readonly leaf: Leaf;
  readonly subjects: readonly Subject[];
  /** With undefined the test is taken out. */
  readonly onChange: (leaf: Leaf | undefined) => void;
}

/** One test of a condition: what it looks at, the test, and the value that fits it. */
export function TestRow({ id, part, leaf, subjects, onChange }: TestRowProps) {
  const { test, isDenied } = leaf;
  const key = keyOf(test);
  const name = testNameOf(test);
  const subject = subjects.find((one) => one.key === key);
  const unknown = part.problemOf(`showIf${leaf.path}/question`) ?? part.problemOf(`showIf${leaf.path}/not/question`);
  const own = part.problemOf(`showIf${leaf.path}`) ?? part.problemAt(`showIf${leaf.path}`);
  const error = unknown === undefined ? own : undefined;
  const chooseSubject = (next: string): void => {
    const tests = subjects.find((one) => one.key === next)?.tests ?? ["answered"];
    onChange({ ...leaf, isDenied: false, test: testOf({ key: next, name: tests[0] ?? "answered" }) });
  };
  const chooseTest = (next: string): void => {
    const testing = testingOf(next);
    const value: unknown = Reflect.get(test, name);
    const kept = Array.isArray(value) === (testing.name === "isOneOf") && name !== "answered" ? { value } : {};
    onChange({ ...leaf, isDenied: testing.isDenied, test: testOf({ key, name: testing.name, ...kept }) });
  };
  const value = <TestValue id={`${id}-value`} leaf={leaf} subject={subject} error={error} onChange={onChange} />;
  return (
    <div class="test-row">
      <div class="test-row__fields">
        <Select
          id={`${id}-subject`}
          label="Question"
          width="full"
          {...(unknown !== undefined && { error: unknown })}
          value={key}
          options={[
            ...(subject ? [] : [{ value: key, label: `${key.slice(2)} (not an earlier question)` }]),
            ...subjects.map((one) => ({ value: one.key, label: one.label })),
          ]}
          onChange={chooseSubject}
        />
        <Select
          id={`${id}-test`}
          label="Test"
          value={keyOfTesting({ name, isDenied })}
          options={testChoices(subject, { name, isDenied })}
          onChange={chooseTest}
        />
        {name === "isOneOf" ? null : value}
        <Button variant="quiet" size="small" label="Remove this condition" onClick={() => onChange(undefined)}>
          Remove
        </Button>
      </div>
      {name === "isOneOf" ? value : null}
      {isDenied && subject?.canBeHidden ? <p class="soft small">Also holds when that question is not asked.</p> : null}
    </div>
  );
}
