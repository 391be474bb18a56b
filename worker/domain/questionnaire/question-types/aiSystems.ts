import { describe, isFilledText, isRecord } from "./question-type.ts";
import { areRows, firstReason, type Row, rowLimits, tooFew, tooMany } from "./rows.ts";

/** Where a system comes from; the credibility of exclusions rests on it (SCORING 2). */
const systemOrigins = ["built", "fine-tuned", "third-party"] as const;

/** The fixed fields of an AI system, which conditions of the form `{ system: <field> }` may test. */
export const systemFields = [
  "name",
  "version",
  "purpose",
  "origin",
  "supplier",
  "model",
  "roles",
  "affectsPeople",
  "personalData",
  "trainingData",
  "hostingCountry",
  "aiActClass",
  "thirdPartyServices",
] as const;

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
  const hasOrigin = systemOrigins.some((origin) => origin === row.origin);
  return hasOrigin ? undefined : "origin: say whether you built it, fine-tuned it, or use another company's.";
}
