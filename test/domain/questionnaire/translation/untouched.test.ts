import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileText } from "#domain/questionnaire/edit/file-text.ts";
import { translationGaps } from "#domain/questionnaire/translation/gaps.ts";
import { loadTranslation } from "#domain/questionnaire/translation/load-translation.ts";
import { translationTemplate } from "#domain/questionnaire/translation/template.ts";
import { languageOf } from "#domain/words/words.ts";
import { shelf } from "#test/support/questionnaires/shelf.ts";

const questionnaire = shelf.find(({ id }) => id === "ai-vendor-core");
if (questionnaire === undefined) throw new Error("the shelf is broken");
const template = translationTemplate(questionnaire, "es");
const ids = Object.keys(template.questions ?? {});
const gapsOf = (translation: typeof template) => translationGaps(questionnaire, translation);

/** The template with the texts of these questions written over. */
const writtenOver = (done: readonly string[]): typeof template => ({
  ...template,
  questions: Object.fromEntries(
    Object.entries(template.questions ?? {}).map(([id, words]) => [
      id,
      done.includes(id) ? { ...words, text: `¿${words.text}` } : words,
    ]),
  ),
});

describe("a template for translators", () => {
  it("is no translation as long as nobody wrote over it", () => {
    const gaps = gapsOf(template);
    expect(gaps).toMatchObject({ translated: 0, questions: expect.arrayContaining(ids) });
    expect(gaps.texts).toBeGreaterThan(200);
  });

  it("is one by exactly the texts that were written over", () => {
    fc.assert(
      fc.property(fc.subarray(ids), (done) => {
        expect(gapsOf(writtenOver(done)).translated).toBe(done.length);
      }),
    );
  });

  it("counts a text as translated where somebody says that it is the same word", () => {
    const same = gapsOf(template).inOriginal;
    expect(gapsOf({ ...template, sameWords: [...same] })).toMatchObject({
      inOriginal: [],
      questions: [],
      sections: [],
    });
    const [first = ""] = same;
    const one = gapsOf({ ...template, sameWords: [first] });
    expect(one.inOriginal).not.toContain(first);
    expect(one.translated).toBeGreaterThan(0);
  });

  it("keeps its same words through its file", () => {
    const file = fileText({ ...template, sameWords: ["Audit"] });
    expect(loadTranslation(file)).toMatchObject({ ok: true, translation: { sameWords: ["Audit"] } });
  });
});

describe("the language of a text", () => {
  const spoken = { language: "es", inOriginal: { language: "en", texts: ["Where does it run?"] } };

  it("is the original's where nobody translated it, and the translation's elsewhere", () => {
    expect(languageOf(spoken, "Where does it run?")).toBe("en");
    expect(languageOf(spoken, "¿Dónde?")).toBe("es");
    expect(languageOf({ language: "en" }, "Where does it run?")).toBe("en");
  });

  it("is English for the words that Annexa puts in, unless the language says them so", () => {
    expect(languageOf(spoken, "Something else")).toBe("en");
    expect(languageOf(spoken, "No")).toBe("es");
    expect(languageOf({ language: "pl" }, "Yes")).toBe("en");
    expect(languageOf({ language: "pl" }, "Tak")).toBe("pl");
  });
});
