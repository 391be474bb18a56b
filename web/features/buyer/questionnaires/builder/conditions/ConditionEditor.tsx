import type { Condition } from "#domain/questionnaire/condition.schema.ts";
import { conditionInWords } from "#domain/questionnaire/condition-words.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { Button } from "#web/components/Button.tsx";
import { FieldGroup } from "#web/components/FieldGroup.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import type { Part } from "../part.ts";
import { conditionOf, type Simple, simpleOf, subjectsBefore, systemSubjects, type Test, testOf } from "./simple.ts";
import { TestRow } from "./TestRow.tsx";

/** When a question or section is shown: pull-downs over earlier questions, read back as a sentence. */
export function ConditionEditor({ part }: { part: Part }) {
  const { showIf } = part.fields;
  const simple = simpleOf(showIf);
  const subjects = [...subjectsBefore(part.shape, part.place), ...systemSubjects];
  const error = part.problemOf("showIf");
  const change = (next: Simple): void => part.set("showIf", conditionOf(next));
  return (
    <FieldGroup
      id={part.idOf("showIf")}
      label="When it is shown"
      hint="A condition looks at earlier questions. While one of them is open, this one waits and counts as open."
      {...(error !== undefined && { error })}
    >
      <p class="condition-sentence">{sentence(part)}</p>
      {simple === undefined ? (
        <p class="soft">This condition is nested. Change it in the File view; it is read back above.</p>
      ) : (
        <>
          {simple.tests.map((test, index) => (
            <TestRow
              key={part.idOf(`test-${index}`)}
              id={part.idOf(`test-${index}`)}
              part={part}
              test={test}
              subjects={subjects}
              onChange={(next) => change({ ...simple, tests: replaced(simple.tests, { index, next }) })}
            />
          ))}
          {simple.tests.length > 1 ? (
            <RadioGroup
              id={part.idOf("joiner")}
              label="Shown when"
              layout="inline"
              value={simple.joiner}
              choices={[
                { value: "all", label: "all of these hold" },
                { value: "any", label: "any of these holds" },
              ]}
              onChange={(joiner) => change({ ...simple, joiner: joiner as Simple["joiner"] })}
            />
          ) : null}
          <Button
            variant="secondary"
            size="small"
            onClick={() => change({ ...simple, tests: [...simple.tests, firstTest(subjects)] })}
          >
            Add a condition
          </Button>
        </>
      )}
    </FieldGroup>
  );
}

/** The new list; `next` undefined takes the test out. */
const replaced = (tests: readonly Test[], { index, next }: { index: number; next: Test | undefined }): Test[] =>
  tests.flatMap((test, at) => (at !== index ? [test] : next === undefined ? [] : [next]));

function firstTest(subjects: ReturnType<typeof subjectsBefore>): Test {
  const subject = subjects.findLast(({ key }) => key.startsWith("q ")) ?? systemSubjects[0];
  const name = subject?.tests[0] ?? "answered";
  return testOf({ key: subject?.key ?? "s origin", name, value: name === "is" ? "yes" : "" });
}

function sentence({ fields, shape }: Part): string {
  if (fields.showIf === undefined) return "Always shown.";
  try {
    // A draft may hold anything; what cannot be read out is shown by the linter.
    return `Shown when ${conditionInWords(fields.showIf as Condition, shape as unknown as Questionnaire)}.`;
  } catch {
    return "This condition cannot be read yet.";
  }
}
