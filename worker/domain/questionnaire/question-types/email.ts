import { textCell } from "./cell.ts";
import { describe, isText } from "./question-type.ts";

// Loose on purpose: whether an address works shows only when a message arrives.
const address = /^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/;

/** An email address. */
export const email = describe({
  type: "email",
  title: "Email address",
  place: "page",
  levelFrom: "reviewer",
  holds: "text",
  minutes: 0.25,
  tests: ["answered"],
  limits: {},
  checkValue(_question, value) {
    const isAddress = isText(value) && value.length <= 254 && address.test(value);
    return isAddress ? undefined : "Write an email address such as name@company.com.";
  },
  inWords: String,
  cell: textCell,
});
