import { describe, expect, it } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { notAsked } from "#domain/scoring/not-asked.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { notAskedWords } from "#domain/words/not-asked.ts";
import { plainWords } from "#domain/words/words.ts";
import { questionnaireOf, smallDossier, yesNo } from "#test/support/dossiers/small.ts";

const asked = questionnaireOf(
  yesNo("role", "A.2.2", { short: "Provider" }),
  yesNo("duty", "A.3.2", { showIf: { question: "role", is: "yes" } }),
  yesNo("deeper", "A.5.2", { showIf: { question: "duty", is: "yes" } }),
  yesNo("built", "A.6.2.2", { showIf: { system: "origin", includes: "built" } }),
);
const answered = (value: string, more: Partial<Dossier> = {}): Dossier =>
  smallDossier({ questionnaire: asked, answers: { role: { value } }, ...more });
const told = (dossier: Dossier): string[] =>
  notAsked(runScoring(dossier)).map((one) => plainWords(notAskedWords(one, dossier)));

describe("what did not apply", () => {
  it("is told by the answer that decided it, also where that hid what hides", () => {
    expect(told(answered("no", { reviews: { role: { confirmed: true } } }))).toEqual([
      "2 questions did not apply, because “Provider” was answered “No”.",
      "1 question did not apply, because of what is said of the AI systems.",
    ]);
  });

  it("says where nobody has confirmed what decided it", () => {
    const systems = [{ id: "s1", name: "Assistant", origin: "third-party" as const, use: "u1" }];
    expect(told(answered("yes", { systems }))).toEqual([
      "1 question did not apply, because of what is said of the AI systems. Nobody has confirmed that yet.",
    ]);
  });

  it("is nothing where all was asked", () => {
    const systems = [{ id: "s1", name: "Assistant", origin: "built" as const, use: "u1", confirmed: true }];
    const answers = { role: { value: "yes" }, duty: { value: "yes" } };
    expect(told(answered("yes", { systems, answers }))).toEqual([]);
  });
});
