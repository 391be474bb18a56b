import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import { changedBetween, isOutdated, standingReviews } from "#domain/assessment/rounds.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { workedExample } from "#test/support/dossiers/examples.ts";
import { runs } from "#test/support/runs.ts";

const record = (changes: Partial<ReviewRecord>): ReviewRecord =>
  ({
    kind: "answer",
    subject: "policy",
    revision: 1,
    body: { level: 1 },
    reason: "Read it",
    reviewedBy: "Ines",
    reviewedAt: 10,
    ...changes,
  }) as ReviewRecord;

describe("what differs between two rounds", () => {
  it("is nothing when nothing was changed, whatever the dossier", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        expect(changedBetween(dossier, structuredClone(dossier))).toEqual([]);
      }),
      runs(50),
    );
  });

  it("names every answer that was changed, added or left out", () => {
    const [first = "", second = ""] = Object.keys(workedExample.answers);
    const { [first]: _gone, ...rest } = workedExample.answers;
    const later = { ...workedExample, answers: { ...rest, [second]: { value: "no" }, extra: { value: "yes" } } };
    expect(changedBetween(workedExample, later)).toEqual(
      [`answer/${first}`, `answer/${second}`, "answer/extra"].sort(),
    );
  });
});

describe("a conclusion", () => {
  const rounds = [
    { submittedAt: 5, changed: [] },
    { submittedAt: 20, changed: ["answer/policy", "certificate/crt"] },
  ];

  it("falls when the vendor changed its answer afterwards, and stands when it was drawn from the new words", () => {
    expect(isOutdated(record({ reviewedAt: 10 }), rounds)).toBe(true);
    expect(isOutdated(record({ reviewedAt: 25 }), rounds)).toBe(false);
    expect(isOutdated(record({ subject: "other" }), rounds)).toBe(false);
  });

  it("on a scope falls with its certificate or its system", () => {
    const onScope = record({ kind: "scope", subject: "crt:sys", body: { match: "in" } });
    expect(isOutdated(onScope, rounds)).toBe(true);
    expect(isOutdated(onScope, [{ submittedAt: 20, changed: ["system/sys"] }])).toBe(true);
    expect(isOutdated(onScope, [{ submittedAt: 20, changed: ["system/other"] }])).toBe(false);
  });

  it("that fell is left out, the others keep their order", () => {
    const kept = record({ subject: "other" });
    expect(standingReviews([record({}), kept], rounds)).toEqual([kept]);
  });
});
