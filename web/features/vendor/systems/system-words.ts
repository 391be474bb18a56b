import type { SystemBody } from "#contract/request.schema.ts";

export const originWords: Readonly<Record<SystemBody["origin"], string>> = {
  built: "We built and trained it ourselves",
  "fine-tuned": "We fine-tuned another company's model",
  "third-party": "We use another company's model as it is",
};
export const roleWords: Readonly<Record<SystemBody["roles"][number], string>> = {
  provider: "Provider: we offer it to customers",
  producer: "Producer: we design it",
  developer: "Developer: we train or build it",
  user: "User: we only use it",
  partner: "Partner: we integrate or supply data",
};
export const aiActWords: Readonly<Record<SystemBody["aiActClass"], string>> = {
  prohibited: "Prohibited practice",
  "high-risk": "High-risk",
  transparency: "Transparency duties",
  minimal: "Minimal risk",
  unknown: "Not determined yet",
};

/** Words as the choices of a field. */
export const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
