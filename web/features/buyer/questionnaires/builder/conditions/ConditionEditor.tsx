import type { Condition } from "#domain/questionnaire/condition.schema.ts";
import { conditionInWords } from "#domain/questionnaire/condition-words.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { FieldGroup } from "#web/components/FieldGroup.tsx";
import type { Part } from "../part.ts";
import { ConditionGroup } from "./ConditionGroup.tsx";
import { subjectsFor } from "./subjects.ts";
import { conditionOf, type Group, treeOf } from "./tree.ts";

/** When a question or section is shown: pull-downs over earlier questions, read back as a sentence. */
export function ConditionEditor({ part }: { part: Part }) {
  const { showIf } = part.fields;
  const tree = treeOf(showIf);
  const whole = tree?.path === undefined ? undefined : part.problemAt("showIf");
  const error = tree === undefined ? part.problemOf("showIf") : whole;
  const change = (next: Group | undefined): void => part.set("showIf", next && conditionOf(next));
  return (
    <FieldGroup
      id={part.idOf("showIf")}
      label="When it is shown"
      hint="A condition looks at earlier questions. While one of them is open, this one waits and counts as open."
      {...(error !== undefined && { error })}
    >
      <p class="condition-sentence">{sentence(part)}</p>
      {tree === undefined ? (
        <p class="soft">What the file says here is no condition. Mend it in the File view.</p>
      ) : (
        <ConditionGroup
          id={part.idOf("test")}
          part={part}
          group={tree}
          subjects={subjectsFor(part.shape, part.place)}
          depth={0}
          onChange={change}
        />
      )}
    </FieldGroup>
  );
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
