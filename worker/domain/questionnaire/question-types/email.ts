import { describe } from "./question-type.ts";

// Loose on purpose: whether an address works shows only when a message arrives.
const address = /^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/;

/** An email address. */
export const email = describe({
  type: "email",
  title: "Email address",
  levelFrom: "reviewer",
  checkValue(_question, value) {
    const isAddress = typeof value === "string" && value.length <= 254 && address.test(value);
    return isAddress ? undefined : "Write an email address such as name@company.com.";
  },
});
