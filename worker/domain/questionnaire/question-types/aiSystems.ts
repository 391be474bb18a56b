import { describe, isFilledText, isRecord } from "./question-type.ts";
import { areRows, firstReason, type Row, rowLimits, tooFew, tooMany } from "./rows.ts";
import { systemFields } from "./system-fields.ts";

/** The AI systems in the product; kept in the vendor's inventory, so that they are typed once. */
export const aiSystems = describe({
  type: "aiSystems",
  title: "AI systems in the product",
  place: "profile",
  levelFrom: "nobody",
  holds: "rows",
  minutes: 8,
  tests: ["answered"],
  limits: rowLimits,
  start: { importance: "none" },
  elsewhere: "AI systems are chosen from your list of systems.",
  checkValue(question, value) {
    if (!areRows(value)) return "List the AI systems one by one.";
    const counted = { rowName: "AI system", ...question };
    return tooMany(value, counted) ?? tooFew(value, counted) ?? firstReason(value, checkSystem);
  },
  inWords: (value) =>
    [value]
      .flat()
      .map((row) => (isRecord(row) && isFilledText(row.name) ? row.name : "an AI system without a name"))
      .join(", "),
});

function checkSystem(row: Row): string | undefined {
  if (!isFilledText(row.name)) return "name: give the AI system a name.";
  // The credibility of exclusions rests on the origin (SCORING 2).
  const hasOrigin = Object.keys(systemFields.origin.words).some((origin) => origin === row.origin);
  return hasOrigin ? undefined : "origin: say whether you built it, fine-tuned it, or use another company's.";
}
