import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";

/** A questionnaire with one question of each kind that a response treats its own way, and everything a vendor must not see. */
export const smallQuestionnaire: Questionnaire = {
  id: "small",
  version: 1,
  title: "Small questionnaire",
  language: "en",
  scoring: { importance: { critical: 4 }, showScoreToVendor: false },
  answerSets: { often: [{ value: "yearly", label: "Once a year", score: 1 }] },
  sections: [
    {
      id: "all",
      title: "All",
      questions: [
        { id: "systems", type: "aiSystems", text: "Which AI systems?", required: true },
        { id: "certs", type: "certificates", text: "Which certificates?" },
        {
          id: "policy",
          type: "yesNo",
          text: "Is there an AI policy?",
          required: true,
          coveredBy: "certificate",
          weight: 7,
          goodAnswer: "yes",
          controls: { iso42001: ["A.2.2"] },
          reviewer: { lookFor: "Only for reviewers: the date of approval." },
        },
        {
          id: "tests",
          type: "multiple",
          text: "Which tests?",
          importance: "critical",
          options: [
            { value: "bias", label: "Bias", score: 0.5 },
            { value: "attacks", label: "Attacks", score: 0.5 },
          ],
          controls: { iso42001: ["A.6.2.4"] },
        },
        { id: "trains", type: "yesNo", text: "Do you train on our data?" },
        { id: "how", type: "longText", text: "How?", showIf: { question: "trains", is: "yes" } },
        { id: "page", type: "url", text: "Where is it published?" },
        { id: "papers", type: "evidence", text: "Show the papers." },
        { id: "declaration", type: "declaration", text: "All true?", required: true },
      ],
    },
  ],
};
