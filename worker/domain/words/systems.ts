import type { AiSystem } from "#domain/dossier/dossier.ts";

/** Where the model of an AI system comes from, as the buyer reads it. */
export const originWords: Readonly<Record<AiSystem["origin"], string>> = {
  built: "Built by the vendor",
  "fine-tuned": "Fine-tuned by the vendor",
  "third-party": "Another company's",
};
