// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { ComparedVendor } from "#contract/comparison.ts";
import { comparedVendor } from "#test/support/dossiers/compared.ts";
import { smallDossier } from "#test/support/dossiers/small.ts";
import { UnlikeQuestions } from "#web/features/buyer/compare/Unlike.tsx";

afterEach(cleanup);

const said = (...of: Partial<ComparedVendor>[]): string => {
  const vendors = of.map((one, index) => ({ ...comparedVendor(`P${index}`, smallDossier()), ...one }));
  return render(<UnlikeQuestions vendors={vendors} />).container.textContent ?? "";
};

it("vendors with two questionnaires of one title are said not to have answered the same", () => {
  expect(said({ questionnaireId: "one" }, { questionnaireId: "two" })).toContain("not answer the same questionnaire");
});

it("two versions of one questionnaire are the same questionnaire, whatever their titles", () => {
  const words = said({ questionnaireVersion: 1 }, { questionnaireVersion: 2, questionnaire: "A new title" });
  expect(words).toContain("different versions of the questionnaire");
  expect(words).toContain("P1 answered “A new title”, version 2");
});

it("nothing is said where all answered the same", () => expect(said({}, {})).toBe(""));
