import { describe, expect, it } from "vitest";
import { controlIds, domainIds, domainOf, isControlId } from "#domain/catalogue/controls.ts";
import { mappingsOf } from "#domain/catalogue/crosswalk.ts";
import { aiActDate } from "#domain/catalogue/eu-ai-act.ts";
import { lintQuestionnaire } from "#domain/questionnaire/lint.ts";
import { loadQuestionnaire } from "#domain/questionnaire/load-questionnaire.ts";
import { respondentView } from "#domain/questionnaire/respondent-view.ts";
import { translationGaps } from "#domain/questionnaire/translation/gaps.ts";
import { loadTranslation } from "#domain/questionnaire/translation/load-translation.ts";
import {
  isCounting,
  namedIn,
  questionsOf,
  type RawQuestion,
  shelfFile,
  shelfIds,
  shelfText,
  wholeIds,
} from "./shelf-files.ts";

const assessedIn = (id: string) =>
  new Set(
    questionsOf(shelfFile(id))
      .filter(isCounting)
      .flatMap((question) => question.controls?.iso42001 ?? []),
  );

describe.each(shelfIds)("the questionnaire %s", (id) => {
  const file = shelfFile(id);
  const questions = questionsOf(file);

  it("loads and passes the checks without a problem or a warning", () => {
    const loaded = loadQuestionnaire(shelfText(id));
    expect(loaded).toMatchObject({ ok: true, warnings: [] });
    const remarks = loaded.ok ? lintQuestionnaire(loaded.questionnaire) : [];
    expect(remarks.filter((remark) => remark.severity !== "info")).toEqual([]);
  });

  it("says in its head that it is English and free to use, and from version 2 on what changed", () => {
    expect(file).toMatchObject({ id, language: "en", licence: "Apache-2.0", owner: "Annexa" });
    expect(file.version === 1 || (file.changes ?? "") !== "").toBe(true);
  });

  it("explains each question: how to answer it, why it is asked, what to look for in the answer", () => {
    for (const { id: question, type, help, why, reviewer } of questions) {
      if (type === "statement" || type === "declaration") continue;
      expect({ help, why, lookFor: reviewer?.lookFor }, question).toEqual({
        help: expect.any(String),
        why: expect.any(String),
        lookFor: expect.any(String),
      });
    }
  });

  it("gives examples of evidence and a finding for each choice that brings points", () => {
    for (const { id: question, evidence, findings, ...one } of questions) {
      if (!isCounting(one as RawQuestion) || (one.options ?? [{ score: 1 }]).every(({ score }) => score === undefined))
        continue;
      expect(evidence?.examples, question).toEqual(expect.any(String));
      expect(findings?.length ?? 0, question).toBeGreaterThan(0);
    }
  });

  it("uses every id once, and only ids that are plain slugs", () => {
    const ids = [...file.sections, ...questions].map((part) => part.id);
    expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length);
    for (const one of ids) expect(one).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it("starts with the AI systems, then the certificates, and ends with a declaration", () => {
    // The check of a certificate asks first whether there is one, and says what to do without.
    const begins = id === "certificate-check" ? ["single", "statement"] : [];
    const types = questions.map((question) => question.type);
    expect(types.slice(0, begins.length + 2)).toEqual([...begins, "aiSystems", "certificates"]);
    expect(types.at(-1)).toBe("declaration");
  });

  it("asks one thing in each text, in 25 words or fewer", () => {
    for (const { text } of questions) {
      expect(text.split("?").length - 1).toBeLessThanOrEqual(1);
      expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(25);
    }
  });

  it("looks back only: a condition names a question that comes earlier", () => {
    const seen = new Set<string>();
    for (const section of file.sections) {
      for (const named of namedIn(section.showIf)) expect(seen).toContain(named);
      for (const question of section.questions) {
        for (const named of namedIn(question.showIf)) expect(seen, question.id).toContain(named);
        seen.add(question.id);
      }
    }
  });

  // A question that a certificate answers has no value, so whatever hangs on it would stay open.
  it("lets no condition hang on a question that a certificate may answer", () => {
    const covered = questions.filter((question) => question.coveredBy === "certificate").map((question) => question.id);
    const named = [...file.sections, ...questions].flatMap((part) => namedIn(part.showIf));
    expect(named.filter((one) => covered.includes(one))).toEqual([]);
  });

  it("names controls and NIST subcategories that exist, and articles of the EU AI Act with their dates", () => {
    const subcategories = new Set(controlIds.flatMap((control) => mappingsOf(control).map(({ ref }) => ref)));
    for (const { id: question, controls = {} } of questions) {
      expect((controls.iso42001 ?? []).every(isControlId), question).toBe(true);
      for (const ref of controls.nistAiRmf ?? []) expect(subcategories, question).toContain(ref);
      for (const ref of controls.euAiAct ?? []) expect(aiActDate(ref), `${question}: ${ref}`).toBeDefined();
    }
  });

  it("gives full points for the full list of a multiple choice, and none for “none of these”", () => {
    for (const { id: question, type, importance, options = [] } of questions) {
      if (type !== "multiple" || importance === "none") continue;
      const sum = options.reduce((total, option) => total + (option.score ?? 0), 0);
      expect(sum, question).toBeCloseTo(1, 9);
      expect(options.filter((option) => option.exclusive).map((option) => option.score)).toEqual([0]);
    }
  });

  it("never lets a certificate speak for incidents, training on customer data, or the declaration", () => {
    const own =
      /incidents|incident-(history|notice|hours)|trains-on|customer-data|ai-systems|models-in-use|declaration/;
    const excluded = questions.filter((question) => own.test(question.id));
    expect(excluded.map((question) => question.id)).toEqual(expect.arrayContaining(["ai-systems", "declaration"]));
    expect(excluded.filter((question) => question.coveredBy !== undefined)).toEqual([]);
  });

  it("has a few must-haves, each of which counts", () => {
    const musts = questions.filter((question) => question.mustHave === true);
    expect(musts.length).toBeGreaterThanOrEqual(1);
    expect(musts.length).toBeLessThanOrEqual(4);
    expect(musts.every(isCounting)).toBe(true);
  });
});

describe.each(wholeIds)("the questionnaire %s, which goes through Annex A,", (id) => {
  const questions = questionsOf(shelfFile(id));

  it("asks about incidents and training on customer data, beyond any certificate", () => {
    const own =
      /incidents|incident-(history|notice|hours)|trains-on|customer-data|ai-systems|models-in-use|declaration/;
    const excluded = questions.filter((question) => own.test(question.id));
    expect(excluded.length).toBeGreaterThanOrEqual(4);
    expect(excluded.filter((question) => question.coveredBy !== undefined)).toEqual([]);
  });

  it("touches every domain with a question that counts", () => {
    const touched = new Set([...assessedIn(id)].map(domainOf));
    expect(domainIds.filter((domain) => !touched.has(domain))).toEqual([]);
  });

  it("names the NIST and EU places that the crosswalk gives for one of a question’s controls", () => {
    for (const { id: question, controls = {} } of questions) {
      const own = controls.iso42001 ?? [];
      expect(own.every(isControlId), question).toBe(true);
      const refs = new Set(own.flatMap((control) => mappingsOf(control).map((mapping) => mapping.ref)));
      for (const ref of [...(controls.nistAiRmf ?? []), ...(controls.euAiAct ?? [])])
        expect(refs, question).toContain(ref);
    }
  });
});

describe("the shelf", () => {
  it("has an honest path for small vendors: twenty questions that count, none of which needs a certificate", () => {
    const questions = questionsOf(shelfFile("small-vendor"));
    expect(questions.filter(isCounting)).toHaveLength(20);
    expect(questions.filter(({ coveredBy }) => coveredBy !== undefined)).toEqual([]);
  });

  it.each(["fr", "de"])("has every text of the core questionnaire in “%s”", (language) => {
    const base = loadQuestionnaire(shelfText("ai-vendor-core"));
    const side = loadTranslation(shelfText(`ai-vendor-core.${language}`));
    if (!base.ok || !side.ok) throw new Error("the files cannot be read");
    const gaps = translationGaps(respondentView(base.questionnaire), side.translation);
    expect(gaps).toMatchObject({ questions: [], sections: [], unknown: [], translated: gaps.texts });
    expect(side.translation).toMatchObject({ version: base.questionnaire.version, language });
  });

  it("holds a short questionnaire of 26 questions, of which 22 count by themselves", () => {
    const questions = questionsOf(shelfFile("ai-vendor-core"));
    expect([questions.length, questions.filter(isCounting).length]).toEqual([26, 22]);
  });

  it("holds a long one of 81 questions that assesses each of the 38 controls", () => {
    expect(questionsOf(shelfFile("iso42001-annex-a"))).toHaveLength(81);
    const assessed = assessedIn("iso42001-annex-a");
    expect(controlIds.filter((control) => !assessed.has(control))).toEqual([]);
  });

  it("always shows at least one counting question for every control in the long one", () => {
    const always = questionsOf(shelfFile("iso42001-annex-a")).filter((one) => isCounting(one) && !one.showIf);
    const assessed = new Set(always.flatMap((question) => question.controls?.iso42001 ?? []));
    expect(controlIds.filter((control) => !assessed.has(control))).toEqual([]);
  });
});
