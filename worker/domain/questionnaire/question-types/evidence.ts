import { describe, isFilledText } from "./question-type.ts";

/** Files and links only; the stored value is the list of their evidence ids. */
export const evidence = describe({
  type: "evidence",
  title: "Files and links",
  place: "page",
  levelFrom: "reviewer",
  holds: "list",
  minutes: 3,
  tests: ["answered"],
  limits: {
    minItems: { holds: "count", label: "Fewest files or links", from: 0, to: 100 },
    maxItems: { holds: "count", label: "Most files or links", from: 1, to: 100 },
  },
  checkValue(question, value) {
    if (!Array.isArray(value) || !value.every(isFilledText)) return "Add a file or a link.";
    if (new Set(value).size !== value.length) return "Add each file or link once.";
    const { maxItems = 100 } = question;
    return value.length > maxItems ? `Keep at most ${maxItems} files or links.` : undefined;
  },
  checkWhole({ minItems = 1 }, value) {
    return [value].flat().length < minItems ? `Add at least ${minItems} files or links.` : undefined;
  },
  inWords: (value, { evidenceNames }) =>
    [value]
      .flat()
      .map((id) => evidenceNames.get(String(id)) ?? String(id))
      .join(", "),
});
