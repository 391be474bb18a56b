import { describe, isFilledText } from "./question-type.ts";

/** Files and links only; the stored value is the list of their evidence ids. */
export const evidence = describe({
  type: "evidence",
  title: "Files and links",
  levelFrom: "reviewer",
  checkValue(question, value) {
    if (!Array.isArray(value) || !value.every(isFilledText)) return "Add a file or a link.";
    if (new Set(value).size !== value.length) return "Add each file or link once.";
    if (question.type !== "evidence") return undefined;
    const { minItems = 1, maxItems = 100 } = question;
    if (value.length < minItems) return `Add at least ${minItems} files or links.`;
    return value.length > maxItems ? `Keep at most ${maxItems} files or links.` : undefined;
  },
});
