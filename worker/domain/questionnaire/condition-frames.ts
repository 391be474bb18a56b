import { date, number } from "#domain/format.ts";
import { type SystemField, systemFields } from "./question-types/system-fields.ts";

/** How a test is said, and how its opposite is. */
type Said = readonly [is: (value: string) => string, isNot: (value: string) => string];

/** The words around the names and values of a condition, in one language. */
export interface ConditionFrame {
  readonly and: string;
  readonly or: string;
  readonly nothing: string;
  /** All of no conditions, and one of none. */
  readonly allOfNone: string;
  readonly oneOfNone: string;
  readonly answered: readonly [is: string, isNot: string];
  readonly is: Said;
  readonly includes: Said;
  readonly atLeast: Said;
  readonly atMost: Said;
  readonly notBefore: Said;
  readonly notAfter: Said;
  readonly number: (value: number) => string;
  /** A day, written 2026-01-31 in the file. */
  readonly day: (day: string) => string;
  readonly quoted: (name: string) => string;
  readonly within: (column: string, question: string) => string;
  /** A field of the AI systems. */
  readonly system: (field: string) => string;
  /** That a field of one of them is something, or of none. */
  readonly someSystem: readonly [
    some: (field: string, value: string) => string,
    none: (field: string, value: string) => string,
  ];
  readonly systemFields: Readonly<Record<string, string>>;
  readonly systemValues: Readonly<Record<string, string>>;
}

/** What is no day is shown as it stands. */
const parts = (day: string): readonly [string, string, string] | undefined => {
  const [, year, month, date_] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year !== undefined && month !== undefined && date_ !== undefined ? [year, month, date_] : undefined;
};
const dayWith = (sign: string) => (day: string) => parts(day)?.toReversed().join(sign) ?? day;
const withComma = (value: number): string => String(value).replace(".", ",");

const english = Object.entries<SystemField>(systemFields);

const en: ConditionFrame = {
  and: "and",
  or: "or",
  nothing: "nothing",
  allOfNone: "nothing is asked for",
  oneOfNone: "one of no conditions holds",
  answered: ["has been answered", "has not been answered"],
  is: [(value) => `is ${value}`, (value) => `is not ${value}`],
  includes: [(value) => `includes ${value}`, (value) => `does not include ${value}`],
  atLeast: [(value) => `is at least ${value}`, (value) => `is less than ${value}`],
  atMost: [(value) => `is at most ${value}`, (value) => `is more than ${value}`],
  notBefore: [(value) => `is on or after ${value}`, (value) => `is before ${value}`],
  notAfter: [(value) => `is on or before ${value}`, (value) => `is after ${value}`],
  number,
  day: (day) => (parts(day) === undefined ? day : date(day)),
  quoted: (name) => `“${name}”`,
  within: (column, question) => `“${column}” in “${question}”`,
  system: (field) => `the AI systems’ “${field}”`,
  someSystem: [
    (field, value) => `“${field}” of an AI system is ${value}`,
    (field, value) => `“${field}” of no AI system is ${value}`,
  ],
  systemFields: Object.fromEntries(english.map(([name, { label }]) => [name, label])),
  systemValues: Object.assign({}, ...english.map(([, { words }]) => words)),
};

const de: ConditionFrame = {
  and: "und",
  or: "oder",
  nothing: "nichts",
  allOfNone: "nichts wird verlangt",
  oneOfNone: "eine von keinen Bedingungen gilt",
  answered: ["ist beantwortet", "ist nicht beantwortet"],
  is: [(value) => `ist ${value}`, (value) => `ist nicht ${value}`],
  includes: [(value) => `enthält ${value}`, (value) => `enthält nicht ${value}`],
  atLeast: [(value) => `ist mindestens ${value}`, (value) => `ist weniger als ${value}`],
  atMost: [(value) => `ist höchstens ${value}`, (value) => `ist mehr als ${value}`],
  notBefore: [(value) => `ist am ${value} oder danach`, (value) => `ist vor dem ${value}`],
  notAfter: [(value) => `ist am ${value} oder davor`, (value) => `ist nach dem ${value}`],
  number: withComma,
  day: dayWith("."),
  quoted: (name) => `„${name}“`,
  within: (column, question) => `„${column}“ in „${question}“`,
  system: (field) => `„${field}“ der KI-Systeme`,
  someSystem: [
    (field, value) => `„${field}“ eines KI-Systems ist ${value}`,
    (field, value) => `„${field}“ keines KI-Systems ist ${value}`,
  ],
  systemFields: {
    name: "Name",
    version: "Version",
    origin: "Herkunft",
    supplier: "Lieferant",
    model: "Modell",
    roles: "Rollen",
    affectsPeople: "betrifft Menschen",
    personalData: "personenbezogene Daten",
    hostingCountry: "Land des Betriebs",
    aiActClass: "Klasse nach der KI-Verordnung",
  },
  systemValues: {
    built: "„vom Anbieter gebaut“",
    "fine-tuned": "„vom Anbieter angepasst“",
    "third-party": "„von einem anderen Unternehmen“",
    true: "Ja",
    false: "Nein",
  },
};

const fr: ConditionFrame = {
  and: "et",
  or: "ou",
  nothing: "rien",
  allOfNone: "rien n’est demandé",
  oneOfNone: "une condition parmi aucune est remplie",
  answered: ["a reçu une réponse", "n’a pas reçu de réponse"],
  is: [(value) => `est ${value}`, (value) => `n’est pas ${value}`],
  includes: [(value) => `comprend ${value}`, (value) => `ne comprend pas ${value}`],
  atLeast: [(value) => `est au moins ${value}`, (value) => `est moins de ${value}`],
  atMost: [(value) => `est au plus ${value}`, (value) => `est plus de ${value}`],
  notBefore: [(value) => `est le ${value} ou après`, (value) => `est avant le ${value}`],
  notAfter: [(value) => `est le ${value} ou avant`, (value) => `est après le ${value}`],
  number: withComma,
  day: dayWith("/"),
  quoted: (name) => `« ${name} »`,
  within: (column, question) => `« ${column} » dans « ${question} »`,
  system: (field) => `« ${field} » des systèmes d’IA`,
  someSystem: [
    (field, value) => `« ${field} » d’un système d’IA est ${value}`,
    (field, value) => `« ${field} » d’aucun système d’IA n’est ${value}`,
  ],
  systemFields: {
    name: "nom",
    version: "version",
    origin: "origine",
    supplier: "fournisseur",
    model: "modèle",
    roles: "rôles",
    affectsPeople: "touche des personnes",
    personalData: "données personnelles",
    hostingCountry: "pays d’hébergement",
    aiActClass: "classe selon le règlement IA",
  },
  systemValues: {
    built: "« conçu par le fournisseur »",
    "fine-tuned": "« ajusté par le fournisseur »",
    "third-party": "« d’une autre entreprise »",
    true: "Oui",
    false: "Non",
  },
};

const frames: Readonly<Record<string, ConditionFrame>> = { en, de, fr };

/** The frame in a language such as "fr" or "de-AT"; English for any that we do not speak. */
export function conditionFrameIn(language: string): ConditionFrame {
  const [primary = ""] = language.toLowerCase().split("-");
  return Object.hasOwn(frames, primary) ? (frames[primary] ?? en) : en;
}
