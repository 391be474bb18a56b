/** Why a vendor gets nothing about a product, by name. */
export const leftOutWords = {
  "taken-out": "Taken out by hand",
  running: "A request about it is running",
  "no-product": "The register has no product of this vendor",
  "no-contact": "No contact person",
  "no-legal-name": "No legal entity",
  "no-purpose": "Not said what it is used for",
  "no-use": "No AI system named, so no tier and no inherent risk",
  "no-questionnaire": "Its tier has no questionnaire",
  "put-away": "The vendor is put away",
  "product-away": "The product was taken out of the register",
  closed: "Not sent when the sending was closed",
} as const satisfies Readonly<Record<string, string>>;
export type LeftOut = keyof typeof leftOutWords;

/** What keeps a line from being sent once it is under way. */
export const failedWords = {
  changed: "The register or the rules of tiers changed since it was looked through",
  over: "Its day to answer was over",
  refused: "The portal refused to send it",
} as const satisfies Readonly<Record<string, string>>;
export type Failed = keyof typeof failedWords;

/** What is to be known before something is sent; it is sent all the same. */
export const hintWords = {
  bounced: "A mail to this address could not be delivered before",
  passport: "The vendor has published a passport",
} as const satisfies Readonly<Record<string, string>>;
export type Hint = keyof typeof hintWords;
