import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadQuestionnaire } from "#domain/questionnaire/load-questionnaire.ts";
import { goodFile } from "./sample.ts";

function problemsOf(text: string): string[] {
  const loaded = loadQuestionnaire(text);
  if (loaded.ok) throw new Error("this file should have been refused");
  return loaded.problems.map(({ line, text: sentence }) => `line ${line}: ${sentence}`);
}

function questionnaireOf(text: string) {
  const loaded = loadQuestionnaire(text);
  if (!loaded.ok) throw new Error(loaded.problems.map((problem) => problem.text).join("\n"));
  return loaded;
}

describe("a questionnaire file", () => {
  it("is read with its answer words as words, not as true and false", () => {
    const { questionnaire, warnings } = questionnaireOf(goodFile);
    expect(questionnaire.sections[0]?.questions[0]?.answers).toEqual(["yes", "no"]);
    expect(questionnaire.sections[0]?.questions[1]?.showIf).toEqual({ question: "ai-policy", is: "yes" });
    expect(warnings).toEqual([]);
  });

  it("may as well be JSON", () => {
    const { questionnaire } = questionnaireOf(goodFile);
    expect(questionnaireOf(JSON.stringify(questionnaire)).questionnaire).toEqual(questionnaire);
  });

  it("whose answer words another tool turned into true and false is mended, with a warning for each", () => {
    const loaded = questionnaireOf(goodFile.replace("[yes, no]", "[true, false]").replace("is: yes", "is: true"));
    expect(loaded.questionnaire).toEqual(questionnaireOf(goodFile).questionnaire);
    expect(loaded.warnings.map(({ line }) => line)).toEqual([16, 16, 24]);
  });

  it("tells on which line a part stands", () => {
    const { lineOf } = questionnaireOf(goodFile);
    expect(lineOf("/sections/0/questions/1/answerSet")).toBe(23);
    expect(lineOf("/sections/0/questions/1/help")).toBe(20);
    expect(lineOf("")).toBe(1);
  });
});

describe("a mistake in a file is told with its line, in plain words:", () => {
  it("a misspelt field, with the likely one", () => {
    expect(problemsOf(goodFile.replace("explainFor", "explian"))).toEqual([
      "line 18: Question “ai-policy”: “explian” is not a field of a question; did you mean “explainFor”?",
    ]);
  });

  it("an unknown type of question, with the likely one", () => {
    expect(problemsOf(goodFile.replace("type: single", "type: singel"))[0]).toMatch(
      /^line 21: .*did you mean “single”\?$/,
    );
  });

  it("a missing text", () => {
    const text = goodFile.replace("        text: How often is it reviewed?\n", "");
    expect(problemsOf(text)).toEqual(["line 20: Question “policy-review”: “text” is missing."]);
  });

  it("a number where a title belongs", () => {
    expect(problemsOf(goodFile.replace("title: Governance", "title: 2024"))).toEqual([
      'line 12: Section “governance”: “title” holds text. Put it in quotes: "2024".',
    ]);
  });

  it("a comma in an unquoted text inside braces", () => {
    expect(problemsOf(goodFile.replace("label: Never,", "label: Never, not at all?,"))).toEqual([
      "line 9: Text that contains , or ? inside { } needs quotes, or its own line.",
    ]);
  });

  it("a colon in an unquoted text", () => {
    expect(problemsOf(goodFile.replace("text: Has", "text: Policy: has"))[0]).toMatch(
      /^line 17: This text contains “: ”/,
    );
  });

  it("a quote that is never closed", () => {
    expect(problemsOf(`${goodFile}        help: "See\n`)[0]).toMatch(/A quote is opened here and never closed/);
  });

  it("a field given twice", () => {
    expect(problemsOf(`${goodFile}        answerSet: how-often\n`)).toEqual([
      "line 26: “answerSet” stands here twice; keep one of them.",
    ]);
  });

  it("a condition without a question, with the likely field", () => {
    expect(problemsOf(goodFile.replace("{ question:", "{ qestion:"))[0]).toMatch(
      /^line 24: .*did you mean “question”\?$/,
    );
  });

  it("a condition that makes two tests", () => {
    expect(problemsOf(goodFile.replace("is: yes }", "is: yes, isNot: no }"))[0]).toMatch(/exactly one test/);
  });

  it("conditions nested too deep", () => {
    const deep = `${"{ not: ".repeat(9)}{ question: ai-policy, is: yes }${" }".repeat(9)}`;
    expect(problemsOf(goodFile.replace("{ question: ai-policy, is: yes }", deep))[0]).toMatch(/nested 8 deep at most/);
  });

  it("an empty file, and one that is something else", () => {
    expect(problemsOf(" \n")).toEqual(["line 1: This file is empty."]);
    expect(problemsOf("- one\n- two")[0]).toMatch(/not a questionnaire/);
  });
});

describe("a hostile file is refused:", () => {
  it.each([
    ["an alias", goodFile.replace("title: Governance", "title: &a Governance")],
    ["a tag", goodFile.replace("title: Governance", "title: !!binary Governance")],
    ["a prototype as a field", `${goodFile}__proto__: { admin: true }\n`],
    ["a constructor as an id", goodFile.replaceAll("how-often", "constructor")],
    ["a name every object has as an id", goodFile.replaceAll("how-often", "toString")],
    ["more than 1 MB", `${goodFile}# ${"x".repeat(1_000_000)}`],
    ["endless nesting", "[".repeat(20_000)],
    ["two documents", `${goodFile}---\n${goodFile}`],
  ])("%s", (_what, text) => {
    expect(loadQuestionnaire(text).ok).toBe(false);
  });

  it("more than 500 options, and more than 2,000 questions", () => {
    const options = Array.from({ length: 501 }, (_, n) => `    - { value: v${n}, label: L${n} }\n`).join("");
    expect(problemsOf(goodFile.replace("sections:", `  many:\n${options}sections:`))[0]).toMatch(/at most 500 entries/);
    const questions = Array.from({ length: 2_000 }, (_, n) => `      - { id: q${n}, type: text, text: Say }\n`).join(
      "",
    );
    expect(problemsOf(goodFile + questions)[0]).toMatch(/at most 2000 questions/);
  });
});

describe("whatever the text", () => {
  it("loading answers and never throws", () => {
    const fragment = fc.oneof(
      fc.string(),
      fc.constantFrom(...goodFile.split("\n"), "{", "]", "- ", "? ", "&a", "\t", ": "),
    );
    fc.assert(
      fc.property(fc.array(fragment), (fragments) => {
        const loaded = loadQuestionnaire(fragments.join("\n"));
        expect(loaded.ok || loaded.problems.length > 0).toBe(true);
      }),
    );
  });

  it("every problem of a damaged file stands on a line the file has", () => {
    const lines = goodFile.split("\n");
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.string(), (at, noise) => {
        const text = lines.with(at, noise).join("\n");
        const loaded = loadQuestionnaire(text);
        for (const { line } of loaded.ok ? [] : loaded.problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
        }
      }),
    );
  });
});
