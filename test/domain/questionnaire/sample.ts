import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";

/** A question with what a test is not about filled in. */
export const aQuestion = (own: Partial<Question> & Pick<Question, "type">): Question =>
  ({ id: "q", text: "Is it so?", ...own }) as Question;

/** A questionnaire of one section with these questions. */
export const aQuestionnaire = (questions: Question[], own: Partial<Questionnaire> = {}): Questionnaire => ({
  id: "sample",
  version: 1,
  title: "Sample",
  language: "en",
  estimatedMinutes: 1,
  sections: [{ id: "one", title: "One", questions }],
  ...own,
});

/** A short file in which everything is right; tests break one thing at a time. */
export const goodFile = `id: ai-vendor
version: 2
title: AI vendor check
language: en
estimatedMinutes: 2
answerSets:
  how-often:
    - { value: yearly, label: Once a year, score: 1 }
    - { value: never, label: Never, score: 0 }
sections:
  - id: governance
    title: Governance
    questions:
      - id: ai-policy
        type: yesNo
        answers: [yes, no]
        text: Has top management approved an AI policy?
        explainFor: [no]
        controls: { iso42001: [A.2.2] }
      - id: policy-review
        type: single
        text: How often is it reviewed?
        answerSet: how-often
        showIf: { question: ai-policy, is: yes }
        controls: { iso42001: [A.2.4] }
`;
