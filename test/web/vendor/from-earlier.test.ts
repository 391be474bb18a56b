import { describe, expect, it } from "vitest";
import type { EarlierAnswers, RequestView } from "#contract/request.ts";
import { reusable } from "#web/features/vendor/request/FromEarlier.tsx";

const question = (id: string) => ({ id, type: "yesNo", text: `${id}?` });
const view = {
  answers: { answered: { answer: { value: "no" } } },
  asksAnew: null,
  questionnaire: { sections: [{ questions: ["same", "old", "anew", "other", "answered", "new"].map(question) }] },
} as unknown as RequestView;

const earlier = (changes: object) => [
  { basis: "same-question", said: "Yes", isStale: false, answer: { value: "yes" }, ...changes },
];
const proposals = {
  same: earlier({}),
  old: earlier({ isStale: true }),
  anew: earlier({}),
  other: earlier({ basis: "same-control" }),
  answered: earlier({}),
} as unknown as EarlierAnswers;

describe("a renewal, or the next buyer's request", () => {
  it("takes over what reads the same and is not old, and leaves the rest open", () => {
    const { found, old } = reusable(view, proposals);
    expect(found.taken.map(({ id, answer }) => [id, answer.value])).toEqual([
      ["same", "yes"],
      ["anew", "yes"],
    ]);
    expect(old).toBe(1);
  });

  it("after a decision takes over what was decided on and is not asked anew, however long ago it was saved, and nothing that another buyer was told", () => {
    const asked = { ...view, asksAnew: { anew: ["at-risk"] } } as RequestView;
    const isLast = { isLast: true };
    const given = {
      same: [...earlier({ answer: { value: "no" } }), ...earlier(isLast)],
      old: earlier({ ...isLast, isStale: true }),
      anew: earlier(isLast),
      new: earlier({}),
    } as unknown as EarlierAnswers;
    const { found, old } = reusable(asked, given);
    expect(found.taken.map(({ id, answer }) => [id, answer.value])).toEqual([
      ["same", "yes"],
      ["old", "yes"],
    ]);
    expect(old).toBe(0);
  });

  it("never puts an answer to another question, nor over what was answered already", () => {
    const { found } = reusable(view, proposals);
    const ids = found.taken.map(({ id }) => id);
    expect(ids).not.toContain("other");
    expect(ids).not.toContain("answered");
  });
});
