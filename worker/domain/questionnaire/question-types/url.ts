import { textCell } from "./cell.ts";
import { describe, isText } from "./question-type.ts";

// Only web links: javascript: and data: would run in the reader's page; user names in links mislead.
const webLink = /^https?:\/\/[^\s/?#@<>"]+(\.[^\s/?#@<>".]+)+(:\d{1,5})?([/?#][^\s<>"]*)?$/i;

/** Whether the text is a link to a web page. */
const isWebLink = (value: unknown): value is string => isText(value) && value.length <= 2_000 && webLink.test(value);

/** A link to a web page. */
export const url = describe({
  type: "url",
  title: "Web address",
  place: "page",
  levelFrom: "reviewer",
  holds: "text",
  minutes: 0.5,
  tests: ["answered"],
  limits: {},
  checkValue(_question, value) {
    return isWebLink(value) ? undefined : "Write a web address that starts with https://, such as https://company.com.";
  },
  inWords: String,
  cell: textCell,
});
