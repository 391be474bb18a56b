import { isCivilDate } from "#domain/civil-date.ts";
import { describe, isFilledText, isRecord } from "./question-type.ts";

/** The stored value of a signed declaration. */
export interface DeclarationValue {
  readonly accepted: true;
  readonly name: string;
  readonly role: string;
  /** Civil date of the signature. */
  readonly date: string;
}

/** A tick with the name and role of the person who signs, and the date. */
export const declaration = describe({
  type: "declaration",
  title: "Declaration",
  levelFrom: "nobody",
  checkValue(_question, value, { today }) {
    if (!isRecord(value) || value.accepted !== true) return "Tick the box to make the declaration.";
    if (!isFilledText(value.name)) return "Write the name of the person who signs.";
    if (!isFilledText(value.role)) return "Write the role of the person who signs.";
    const signedOn = value.date;
    if (typeof signedOn !== "string" || !isCivilDate(signedOn)) return "Give the date of the signature.";
    return signedOn > today ? "The date of the signature cannot be in the future." : undefined;
  },
});
