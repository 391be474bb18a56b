/** What a condition can look at in the AI systems, and how a buyer reads it. */
export interface SystemField {
  readonly label: string;
  /** A text; one of fixed words; yes or no; or a list of things that conditions do not look into. */
  readonly holds: "text" | "choice" | "flag" | "things";
  /** What a buyer reads for each stored value. */
  readonly words?: Readonly<Record<string, string>>;
}

const originWords = {
  built: "Built by the vendor",
  "fine-tuned": "Fine-tuned by the vendor",
  "third-party": "Another company's",
} as const;

const roleWords = {
  provider: "Provider",
  producer: "Producer",
  developer: "Developer",
  user: "User",
  partner: "Partner",
} as const;

const aiActWords = {
  prohibited: "Prohibited practice",
  "high-risk": "High-risk",
  transparency: "Transparency duties",
  minimal: "Minimal risk",
  unknown: "Not determined yet",
} as const;

const text = (label: string) => ({ label, holds: "text" }) as const;
const flag = (label: string) => ({ label, holds: "flag", words: { true: "Yes", false: "No" } }) as const;

/** The fields of an AI system, which conditions of the form `{ system: <field> }` may test. */
export const systemFields = {
  origin: { label: "Origin", holds: "choice", words: originWords },
  roles: { label: "Roles", holds: "choice", words: roleWords },
  aiActClass: { label: "EU AI Act class", holds: "choice", words: aiActWords },
  affectsPeople: flag("Results affect people"),
  personalData: flag("Personal data"),
  thirdPartyServices: { label: "Services of other companies", holds: "things" },
  hostingCountry: text("Hosting country"),
  supplier: text("Supplier of the model"),
  model: text("Model"),
  trainingData: text("Training data"),
  name: text("Name"),
  version: text("Version"),
  purpose: text("Purpose"),
} as const satisfies Readonly<Record<string, SystemField>>;

const byName: Readonly<Record<string, SystemField>> = systemFields;

/** What is known of a field; undefined for one that AI systems do not have. */
export const systemField = (name: string): SystemField | undefined =>
  Object.hasOwn(byName, name) ? byName[name] : undefined;
