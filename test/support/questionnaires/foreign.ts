import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";

/** A letter that no word of the frame has: every text of the questionnaire carries it, so that a test can tell them apart. */
export const mark = "ß";
const said = (text: string): string => `${text}${mark}`;

/** The answer words of the language, which no author writes. */
export const answerWords: readonly string[] = ["Ja", "Teilweise", "Nein", "Nicht zutreffend"];

const options = [
  { value: "eins", label: said("Erste Wahl"), help: said("Hilfe zur Wahl") },
  { value: "zwei", label: said("Zweite Wahl") },
];
const around = { help: said("Hilfe"), why: said("Darum"), controls: { iso42001: ["A.2.2"] } };
const evidence = { requiredFor: ["yes"], examples: said("Ein Beispiel") };

/** A questionnaire in German with a question of every type, every text of it marked. */
export const foreignQuestionnaire: Questionnaire = {
  id: "fremd",
  version: 1,
  title: said("Fragebogen"),
  description: said("Worum es geht"),
  language: "de",
  sections: [
    {
      id: "teil",
      title: said("Erster Teil"),
      description: said("Was hier gefragt wird"),
      questions: [
        {
          ...around,
          id: "janein",
          type: "yesNo",
          text: said("Gibt es das"),
          short: said("Das"),
          coveredBy: "certificate",
          mustHave: true,
          explainFor: ["no"],
          evidence,
          findings: [
            { when: ["no"], title: said("Das fehlt"), severity: "high", advice: said("Rat"), askVendor: said("Bitte") },
          ],
          reviewer: { lookFor: said("Worauf zu achten ist") },
        },
        {
          ...around,
          id: "eine",
          type: "single",
          text: said("Welche"),
          options,
          otherOption: { label: said("Anderes") },
        },
        { ...around, id: "mehrere", type: "multiple", text: said("Welche alle"), options },
        { ...around, id: "zeile", type: "text", text: said("Name") },
        { ...around, id: "absatz", type: "longText", text: said("Beschreibung") },
        { ...around, id: "zahl", type: "number", text: said("Wie viele"), unit: said("Tage") },
        { ...around, id: "anteil", type: "percent", text: said("Welcher Anteil") },
        { ...around, id: "tag", type: "date", text: said("Seit wann") },
        { ...around, id: "post", type: "email", text: said("Adresse") },
        { ...around, id: "nachweis", type: "evidence", text: said("Nachweis"), evidence },
        {
          ...around,
          id: "tabelle",
          type: "table",
          text: said("Alle"),
          rowName: said("Zeile"),
          columns: [
            { id: "wort", type: "text", text: said("Wort"), help: said("Hilfe zum Wort") },
            { id: "wahl", type: "single", text: said("Wahl"), options },
          ],
        },
        { id: "hinweis", type: "statement", text: said("Ein Hinweis") },
      ],
    },
    {
      id: "ende",
      title: said("Zweiter Teil"),
      questions: [{ ...around, id: "letzte", type: "yesNo", text: said("Noch etwas") }],
    },
  ],
};

/** Answers to all of it, with what a vendor writes in words of its own. */
export const foreignAnswers = {
  janein: { value: "no", explanation: "Our own words" },
  eine: { value: "eins" },
  mehrere: { value: ["eins", "zwei"] },
  zeile: { value: "Our own words" },
  absatz: { value: "Our own words" },
  zahl: { value: 12 },
  anteil: { value: 12.5 },
  tag: { value: "2026-01-31" },
  tabelle: { value: [{ id: "r1", wort: "Our own words", wahl: "eins" }] },
  letzte: { value: "yes" },
} as const;
