import { list, plural } from "#domain/format.ts";
import { changeKindWords } from "#domain/words/question-versions.ts";
import type { AnswerPart, QuestionChange } from "./question-changes.ts";
import type { CertificatePart } from "./since-last-time.ts";

const answerParts: Readonly<Record<AnswerPart, string>> = {
  value: "another answer",
  explanation: "another explanation",
  plan: "another plan",
  "by-certificate": "the certificate answers it now",
  "not-by-certificate": "the certificate answers it no more",
};

const certificateParts: Readonly<Record<CertificatePart, string>> = {
  standard: "another standard",
  status: "another status",
  dates: "other dates",
  holder: "another holder",
  accreditation: "another accreditation body",
  audits: "other audits",
  statement: "another Statement of Applicability",
  roles: "other roles",
  scope: "another scope",
};

/** What of a certificate differs, as one clause: "other dates and another scope". */
export const certificatePartsWords = (parts: readonly CertificatePart[]): string =>
  list(parts.map((part) => certificateParts[part]));

const files = (ids: readonly string[], what: string): string[] =>
  ids.length === 0 ? [] : [`${plural({ count: ids.length, one: "file", other: "files" })} ${what}`];

/** What about a question is not what it was, a line for each kind of thing. */
export function questionChangeWords({ answer, evidence, asked, onCertificate }: QuestionChange): string[] {
  const shown = [
    ...files(evidence.came, "added"),
    ...files(evidence.went, "left out"),
    ...files(evidence.otherwise, "of another kind or day"),
  ];
  const line = (what: string, parts: readonly string[]): string[] =>
    parts.length === 0 ? [] : [`${what}: ${list(parts)}`];
  return [
    ...line(
      "Answer",
      answer.map((part) => answerParts[part]),
    ),
    ...line("Evidence", shown),
    ...line(
      "Question",
      asked.map((kind) => changeKindWords[kind].toLowerCase()),
    ),
    ...(onCertificate ? ["Certificate: it answers the question, and is not what it was"] : []),
  ];
}
