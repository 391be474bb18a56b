import { isCivilDate } from "#domain/civil-date.ts";
import { describe, isFilledText, isRecord, isText } from "./question-type.ts";

/** A tick with the name and role of the person who signs, and the date. */
export const declaration = describe({
  type: "declaration",
  title: "Declaration",
  place: "signing",
  levelFrom: "nobody",
  holds: "record",
  minutes: 0.5,
  tests: ["answered"],
  limits: {},
  start: { importance: "none" },
  elsewhere: "The declaration is made when the answers are submitted.",
  checkValue(_question, value, { today }) {
    if (!isRecord(value) || value.accepted !== true) return "Tick the box to make the declaration.";
    if (!isFilledText(value.name)) return "Write the name of the person who signs.";
    if (!isFilledText(value.role)) return "Write the role of the person who signs.";
    const signedOn = value.date;
    if (!isText(signedOn) || !isCivilDate(signedOn)) return "Give the date of the signature.";
    return today !== undefined && signedOn > today ? "The date of the signature cannot be in the future." : undefined;
  },
  inWords(value) {
    const { name, role } = isRecord(value) ? value : {};
    return `Signed by ${[name, role].filter(isFilledText).join(", ")}`;
  },
});
