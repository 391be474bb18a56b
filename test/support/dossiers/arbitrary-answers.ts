import * as fc from "fast-check";
import type { Answer, EvidenceItem, Review } from "#domain/dossier/dossier.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { someDay } from "./arbitrary-dates.ts";
import { options } from "./arbitrary-questionnaire.ts";

const choices = options.map((option) => option.value);

const valueFor = (type: Question["type"]): fc.Arbitrary<unknown> => {
  if (type === "yesNo") return fc.constantFrom("yes", "yes", "partial", "no", "na", "na", "");
  if (type === "single") return fc.constantFrom(...choices, "na");
  if (type === "multiple") return fc.oneof(fc.subarray(choices), fc.constant("na"));
  if (questionTypes[type].holds === "number") return fc.integer({ min: 0, max: 10 });
  if (type === "date") return someDay;
  if (type === "table") return fc.constantFrom([], [{ id: "1", name: "words" }]);
  if (type === "evidence") return fc.constantFrom(["e1"], ["e1", "e2"], "na", []);
  return fc.constantFrom(inWords[type] ?? "words", "na", "  ", "");
};

// What a question cannot take never reaches a dossier.
const inWords: Partial<Record<Question["type"], string>> = {
  email: "ada@moor.example",
  url: "https://moor.example",
};

export const evidenceIds: readonly string[] = ["e1", "e2", "e3", "e4", "e5"];

/** An answer to a question, blank ones and fast-track claims included. */
export const answerTo = ({ type }: Question): fc.Arbitrary<Answer> =>
  fc.record(
    {
      value: valueFor(type),
      byCertificate: fc.oneof(
        { weight: 3, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
      evidence: fc.subarray([...evidenceIds], { maxLength: 2 }),
    },
    { requiredKeys: ["value"] },
  );

/** One evidence item of any kind, dated or not, rejected altogether or not. */
export const evidenceNamed = (id: string): fc.Arbitrary<EvidenceItem> =>
  fc.record(
    {
      id: fc.constant(id),
      kind: fc.constantFrom("document" as const, "record" as const, "report" as const),
      dated: someDay,
      accepted: fc.constant(false as const),
    },
    { requiredKeys: ["id", "kind"] },
  );

/** What a reviewer may have concluded. */
export const review: fc.Arbitrary<Review> = fc.record(
  {
    level: fc.constantFrom(0, 0.25, 0.5, 1),
    strength: fc.constantFrom("asserted" as const, "documented" as const, "operating" as const, "verified" as const),
    notApplicableAccepted: fc.constantFrom(true, true, false),
    confirmed: fc.boolean(),
    evidence: fc.dictionary(fc.constantFrom(...evidenceIds), fc.boolean(), { maxKeys: 3 }),
    reason: fc.constant("Seen."),
  },
  { requiredKeys: ["reason"] },
);
