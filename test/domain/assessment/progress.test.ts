import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRequest, type RequestToCheck } from "#domain/assessment/check-request.ts";
import { draftDossier } from "#domain/assessment/draft-dossier.ts";
import { canBeCovered, progressOf, questionsBeforehand, sectionProgress } from "#domain/assessment/progress.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { checkAnswer } from "#domain/questionnaire/check-answer.ts";
import { testsIn } from "#domain/questionnaire/conditions.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { canCount } from "#domain/questionnaire/which-count.ts";
import { coveredToday } from "#domain/scoring/certificate-effect.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { isOpen } from "#domain/scoring/verdict.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { questionnaireOf, yesNo } from "#test/support/dossiers/small.ts";
import { runs } from "#test/support/runs.ts";

const today = "2026-06-01";
const request = (questions: Question[], changes: Partial<RequestToCheck> = {}): RequestToCheck => ({
  questionnaire: questionnaireOf(...questions),
  answers: {},
  systems: [{ id: "sys_a" }],
  certificates: [],
  today,
  covered: [],
  ...changes,
});

/** The answers without those that do not fit and that conditions look at: which questions apply is not at stake here. */
function fittingWhereRouted({ questionnaire, answers, asOf }: Pick<Dossier, "questionnaire" | "answers" | "asOf">) {
  const { sections } = questionnaire;
  const questions = sections.flatMap((section) => section.questions);
  const routed = new Set(
    [...sections, ...questions].flatMap(({ showIf }) =>
      testsIn(showIf).flatMap((test) => ("question" in test ? [test.question] : [])),
    ),
  );
  const isFit = (question: Question): boolean =>
    checkAnswer(question, answers[question.id] ?? {}, { today: asOf, questionnaire }) === undefined;
  const kept = questions.filter((question) => !routed.has(question.id) || isFit(question)).map(({ id }) => id);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => kept.includes(id)));
}

describe("how a vendor's questions are counted", () => {
  it("counts what applies and is answered on the pages: no block, no text, no signature, nothing hidden", () => {
    const questions = [
      yesNo("policy", "A.2.2"),
      { ...yesNo("hidden", "A.2.3"), showIf: { question: "policy", is: "no" } } as Question,
      { id: "ai", type: "aiSystems", text: "Which?" },
      { id: "t", type: "statement", text: "Thanks." },
      { id: "d", type: "declaration", text: "True?" },
    ] as Question[];
    expect(progressOf(request(questions))).toEqual({ questions: 1, answered: 0 });
    const answers = { policy: { value: "no" }, hidden: { value: "yes" } };
    expect(progressOf(request(questions, { answers }))).toEqual({ questions: 2, answered: 2 });
    expect(questionsBeforehand(questionnaireOf(...questions))).toEqual({ questions: 1, atMost: 2 });
  });

  it("counts of a colleague's part that part alone", () => {
    const questions = ["a", "b", "c"].map((id) => yesNo(id, "A.2.2"));
    const answers = { a: { value: "yes" }, b: { value: "yes" } };
    expect(progressOf(request(questions, { answers }), new Set(["b", "c"]))).toEqual({ questions: 2, answered: 1 });
  });

  it("counts as answered what the score does not take for open, whatever was entered", () => {
    fc.assert(
      fc.property(dossiers, ({ reviews: _none, policy: _default, ...whole }) => {
        const drawn = { ...whole, answers: fittingWhereRouted(whole) };
        const systems = drawn.systems.map(({ id, use, ...body }) => ({ id, use, body }));
        const draft = draftDossier({
          vendorLegalName: drawn.vendor.legalName,
          uses: drawn.uses,
          chosen: systems.map(({ id, use }) => ({ systemId: id, useId: use ?? null })),
          inventory: systems,
          certificates: drawn.certificates.map(({ id, ...body }) => ({
            id,
            body: { ...body, files: ["file"], scope: body.scope ?? [] },
          })),
          evidence: [
            { id: "file", kind: "document", datedOn: today, name: "c.pdf", sha256: "0", bytes: 1, mediaType: "x" },
          ],
          questionnaire: drawn.questionnaire,
          answers: drawn.answers,
          policy: {},
          asOf: drawn.asOf,
        });
        const check: RequestToCheck = {
          questionnaire: drawn.questionnaire,
          answers: drawn.answers,
          systems: drawn.systems,
          certificates: drawn.certificates,
          today: drawn.asOf,
          covered: coveredToday(draft),
        };
        const open = new Set(
          checkRequest(check)
            .filter(({ level }) => level !== "counts-as-answered")
            .map(({ questionId }) => questionId),
        );
        const { verdicts } = runScoring(draft);
        const shown = verdicts.filter(({ standing }) => standing !== "hidden" && standing !== "undecided");
        // "Does not apply" is an answer that the score leaves open until somebody agrees.
        const unknown = shown
          .filter((one) => isOpen(one) && one.said.kind === "open")
          .map(({ question }) => question.id);
        const counted = drawn.questionnaire.sections
          .flatMap(({ questions }) => questions)
          .filter((question) => canCount(question, drawn.questionnaire) && open.has(question.id))
          .map(({ id }) => id);
        expect(counted.sort()).toEqual(unknown.sort());
        const { questions, answered } = progressOf(check);
        expect(answered).toBeLessThanOrEqual(questions);
        expect(sectionProgress(check).every(({ applies }) => applies > 0)).toBe(true);
      }),
      runs(200),
    );
  });

  it("says that a certificate saves time only where one can answer something", () => {
    expect(canBeCovered(questionnaireOf(yesNo("policy", "A.2.2")))).toBe(false);
    expect(canBeCovered(questionnaireOf(yesNo("policy", "A.2.2", { coveredBy: "certificate" })))).toBe(true);
  });
});
