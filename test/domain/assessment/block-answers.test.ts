import { describe, expect, it } from "vitest";
import { withBlocks } from "#domain/assessment/block-answers.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { questionnaireOf } from "#test/support/dossiers/small.ts";

const questionnaire = questionnaireOf({ id: "certs", type: "certificates", text: "Which?" } as Question);
const blockWith = (own: unknown, held: readonly string[]) =>
  withBlocks(questionnaire, own === undefined ? {} : { certs: { value: own } }, {
    systems: [],
    certificates: held.map((id) => ({ id })),
  }).certs?.value;

describe("what is said of certificates", () => {
  it("is what the profile holds, also where none was said before one was entered", () => {
    const held = { state: "held", certificates: ["crt_a"] };
    expect(blockWith(undefined, ["crt_a"])).toEqual(held);
    expect(blockWith({ state: "none" }, ["crt_a"])).toEqual(held);
  });

  it("is the vendor's own word while the profile holds none, or where one is in progress", () => {
    expect(blockWith({ state: "none" }, [])).toEqual({ state: "none" });
    const underWay = { state: "in-progress", expectedOn: "2027-01-31" };
    expect(blockWith(underWay, ["crt_a"])).toEqual(underWay);
    expect(blockWith(undefined, [])).toBeUndefined();
  });
});
