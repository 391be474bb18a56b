/** The words around the names and values of a condition, in one language. */
export interface ConditionFrame {
  readonly and: string;
  readonly or: string;
  readonly nothing: string;
  readonly answered: string;
  readonly not: (words: string) => string;
  readonly is: (value: string) => string;
  readonly isNot: (value: string) => string;
  readonly includes: (value: string) => string;
  readonly atLeast: (value: string) => string;
  readonly atMost: (value: string) => string;
  readonly quoted: (name: string) => string;
  readonly within: (column: string, question: string) => string;
  /** A field of the AI systems. */
  readonly system: (field: string) => string;
  readonly systemFields: Readonly<Record<string, string>>;
  readonly systemValues: Readonly<Record<string, string>>;
}

const en: ConditionFrame = {
  and: "and",
  or: "or",
  nothing: "nothing",
  answered: "has been answered",
  not: (words) => `it is not so that ${words}`,
  is: (value) => `is ${value}`,
  isNot: (value) => `is not ${value}`,
  includes: (value) => `includes ${value}`,
  atLeast: (value) => `is at least ${value}`,
  atMost: (value) => `is at most ${value}`,
  quoted: (name) => `“${name}”`,
  within: (column, question) => `“${column}” in “${question}”`,
  system: (field) => `the AI systems’ “${field}”`,
  systemFields: {
    name: "name",
    version: "version",
    origin: "origin",
    supplier: "supplier",
    model: "model",
    roles: "roles",
    affectsPeople: "affects people",
    personalData: "personal data",
    hostingCountry: "hosting country",
    aiActClass: "EU AI Act class",
  },
  systemValues: {
    built: "“built by the vendor”",
    "fine-tuned": "“fine-tuned by the vendor”",
    "third-party": "“another company’s”",
    true: "Yes",
    false: "No",
  },
};

const de: ConditionFrame = {
  and: "und",
  or: "oder",
  nothing: "nichts",
  answered: "ist beantwortet",
  not: (words) => `nicht gilt: ${words}`,
  is: (value) => `ist ${value}`,
  isNot: (value) => `ist nicht ${value}`,
  includes: (value) => `enthält ${value}`,
  atLeast: (value) => `ist mindestens ${value}`,
  atMost: (value) => `ist höchstens ${value}`,
  quoted: (name) => `„${name}“`,
  within: (column, question) => `„${column}“ in „${question}“`,
  system: (field) => `„${field}“ der KI-Systeme`,
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
  answered: "a reçu une réponse",
  not: (words) => `il n’est pas vrai que ${words}`,
  is: (value) => `est ${value}`,
  isNot: (value) => `n’est pas ${value}`,
  includes: (value) => `comprend ${value}`,
  atLeast: (value) => `est au moins ${value}`,
  atMost: (value) => `est au plus ${value}`,
  quoted: (name) => `« ${name} »`,
  within: (column, question) => `« ${column} » dans « ${question} »`,
  system: (field) => `« ${field} » des systèmes d’IA`,
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
