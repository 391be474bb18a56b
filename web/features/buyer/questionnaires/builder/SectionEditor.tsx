import { Disclosure } from "#web/components/Disclosure.tsx";
import { ConditionEditor } from "./conditions/ConditionEditor.tsx";
import { PartText } from "./fields/PartText.tsx";
import type { Part } from "./part.ts";

/** A section: what it is called and when it is shown. */
export function SectionEditor({ part }: { part: Part }) {
  return (
    <div class="stack">
      <PartText part={part} field="title" label="Title of the section" />
      <PartText part={part} field="description" label="Introduction" lines={2} optional />
      <PartText
        part={part}
        field="suggestedRole"
        label="Who at the vendor can answer it"
        hint="Such as Compliance lead. The vendor may hand the section to that person."
        optional
      />
      <Disclosure summary={part.fields.showIf === undefined ? "Condition: always shown" : "Condition"}>
        <ConditionEditor part={part} />
      </Disclosure>
    </div>
  );
}
