import { textIn } from "#domain/questionnaire/edit/draft.ts";
import { Button } from "#web/components/Button.tsx";
import { FieldGroup } from "#web/components/FieldGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import type { Part } from "../part.ts";
import { AnswerTicks } from "./AnswerTicks.tsx";
import { choicesOf } from "./choices-of.ts";
import { PartText } from "./PartText.tsx";

const severities = [
  { value: "low", label: "Low" },
  { value: "medium", label: "Medium" },
  { value: "high", label: "High" },
  { value: "critical", label: "Critical" },
];

/** What a reviewer is told about a bad answer. */
export function FindingRows({ part }: { part: Part }) {
  const list = Array.isArray(part.fields.findings) ? (part.fields.findings as unknown[]) : [];
  const first = choicesOf(part.fields, part.shape).at(-1)?.value;
  const fresh = { when: first === undefined ? [] : [first], severity: "medium", title: "New finding" };
  const change = (next: readonly unknown[]): void => part.set("findings", next.length === 0 ? undefined : next);
  return (
    <FieldGroup
      id={part.idOf("findings")}
      label="Findings"
      hint="Raised by themselves when the vendor gives one of these answers."
    >
      {list.map((finding, index) => {
        const own = findingAt(part, { finding, index });
        return (
          <div key={own.idOf("")} class="card stack">
            <AnswerTicks part={own} field="when" label="When the answer is" />
            <Select
              id={own.idOf("severity")}
              label="Severity"
              value={textIn(own.fields, "severity")}
              options={severities}
              onChange={(severity) => own.set("severity", severity)}
            />
            <PartText part={own} field="title" label="Title" />
            <PartText part={own} field="advice" label="Advice to the reviewer" lines={2} optional />
            <PartText part={own} field="askVendor" label="What to ask the vendor" lines={2} optional />
            <Button
              variant="quiet"
              size="small"
              label={`Remove finding ${index + 1}`}
              onClick={() => change(list.filter((_, at) => at !== index))}
            >
              Remove this finding
            </Button>
          </div>
        );
      })}
      <Button variant="secondary" size="small" onClick={() => change([...list, fresh])}>
        Add a finding
      </Button>
    </FieldGroup>
  );
}

function findingAt(part: Part, { finding, index }: { finding: unknown; index: number }): Part {
  const { type, answers, options, answerSet, otherOption } = part.fields;
  return {
    ...part,
    fields: { ...((finding ?? {}) as Part["fields"]), type, answers, options, answerSet, otherOption },
    idOf: (name) => part.idOf(`finding-${index}-${name}`),
    problemOf: (name) => part.problemOf(`findings/${index}/${name}`),
    problemAt: (name) => part.problemAt(`findings/${index}/${name}`),
    set: (name, value) => part.set(["findings", index, ...(typeof name === "string" ? [name] : name)], value),
  };
}
