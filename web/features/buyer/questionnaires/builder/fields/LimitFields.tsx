import { textIn } from "#domain/questionnaire/edit/draft.ts";
import { Checkbox } from "#web/components/Checkbox.tsx";
import type { Part } from "../part.ts";
import { PartText } from "./PartText.tsx";

interface Limit {
  readonly field: string;
  readonly label: string;
  readonly kind?: "number";
}

const count = (field: string, label: string): Limit => ({ field, label, kind: "number" });
const texts = [count("minLength", "Shortest, in characters"), count("maxLength", "Longest, in characters")];
const rows = [
  { field: "rowName", label: "What one row is called" },
  count("minRows", "Fewest rows"),
  count("maxRows", "Most rows"),
];

const limits: Readonly<Record<string, readonly Limit[]>> = {
  text: texts,
  longText: texts,
  number: [count("min", "Lowest"), count("max", "Highest"), { field: "unit", label: "Unit" }],
  date: [
    { field: "min", label: "Earliest (a date such as 2026-01-31, or today)" },
    { field: "max", label: "Latest (a date, or today)" },
  ],
  evidence: [count("minItems", "Fewest files or links"), count("maxItems", "Most files or links")],
  table: rows,
  aiSystems: rows,
};

/** The limits that a type of question has. */
export function LimitFields({ part }: { part: Part }) {
  const type = textIn(part.fields, "type");
  return (
    <>
      {(limits[type] ?? []).map(({ field, label, kind }) => (
        <PartText key={field} part={part} field={field} label={label} optional {...(kind && { kind })} />
      ))}
      {type === "number" ? (
        <Checkbox
          id={part.idOf("wholeNumber")}
          label="Whole numbers only"
          checked={part.fields.wholeNumber === true}
          onChange={(checked) => part.set("wholeNumber", checked ? true : undefined)}
        />
      ) : null}
    </>
  );
}
