import { listIn } from "#domain/questionnaire/edit/draft.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import type { Part } from "../part.ts";
import { AnswerTicks } from "./AnswerTicks.tsx";
import { PartText } from "./PartText.tsx";

/** What proof a question asks for. */
export function EvidenceFields({ part }: { part: Part }) {
  const evidence = within(part, "evidence");
  return (
    <div class="stack">
      <PartText
        part={evidence}
        field="examples"
        label="What would do as proof"
        hint="Name documents and records a vendor has, such as a policy with its approval date."
        lines={2}
        optional
      />
      <AnswerTicks part={evidence} field="requiredFor" label="Ask for proof when the answer is" />
      <PartText part={evidence} field="maxAgeMonths" label="At most how old, in months" kind="number" optional />
      <CheckboxGroup
        id={evidence.idOf("accept")}
        label="Take"
        choices={[
          { value: "file", label: "Files" },
          { value: "link", label: "Links" },
        ]}
        values={listIn(evidence.fields, "accept")}
        onChange={(values) => evidence.set("accept", values.length === 0 ? undefined : values)}
      />
    </div>
  );
}

/** A part within a part, such as a question's evidence or notes; an empty one leaves the file. */
export function within(part: Part, field: string): Part {
  const own = (part.fields[field] ?? {}) as Part["fields"];
  return {
    ...part,
    // What the answers are is the question's business, also for its evidence.
    fields: {
      ...own,
      type: part.fields.type,
      answers: part.fields.answers,
      options: part.fields.options,
      answerSet: part.fields.answerSet,
      otherOption: part.fields.otherOption,
    },
    idOf: (name) => part.idOf(`${field}-${name}`),
    problemOf: (name) => part.problemOf(`${field}/${name}`),
    problemAt: (name) => part.problemAt(`${field}/${name}`),
    set: (name, value) => {
      const [first, ...rest] = typeof name === "string" ? [name] : name;
      if (rest.length > 0) return part.set([field, first ?? "", ...rest], value);
      const next = Object.fromEntries(
        Object.entries({ ...own, [String(first)]: value }).filter(([, one]) => one !== undefined),
      );
      part.set(field, Object.keys(next).length === 0 ? undefined : next);
    },
  };
}
