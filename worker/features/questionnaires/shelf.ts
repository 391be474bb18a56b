import type { ShelfEntry } from "#contract/questionnaire.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { loadQuestionnaire } from "#domain/questionnaire/load-questionnaire.ts";
import coreDe from "#questionnaires/ai-vendor-core.de.yaml";
import coreFr from "#questionnaires/ai-vendor-core.fr.yaml";
import core from "#questionnaires/ai-vendor-core.yaml";
import certificateCheck from "#questionnaires/certificate-check.yaml";
import genaiService from "#questionnaires/genai-service.yaml";
import highRiskAi from "#questionnaires/high-risk-ai.yaml";
import annexA from "#questionnaires/iso42001-annex-a.yaml";
import smallVendor from "#questionnaires/small-vendor.yaml";
import { entryOf } from "./entry.ts";
import { once } from "./once.ts";

/** A questionnaire that came with this version of the portal. */
export interface Shelved {
  readonly questionnaire: Questionnaire;
  /** Its file. */
  readonly text: string;
  /** Side files by language. */
  readonly translations: Readonly<Record<string, string>>;
}

function open(text: string, translations: Shelved["translations"] = {}): () => Shelved {
  return once(() => {
    const loaded = loadQuestionnaire(text);
    if (!loaded.ok) throw new Error(`a questionnaire on the shelf cannot be read: ${loaded.problems[0]?.text ?? ""}`);
    return { questionnaire: loaded.questionnaire, text, translations };
  });
}

const shelf: ReadonlyMap<string, () => Shelved> = new Map([
  ["ai-vendor-core", open(core, { de: coreDe, fr: coreFr })],
  ["certificate-check", open(certificateCheck)],
  ["small-vendor", open(smallVendor)],
  ["genai-service", open(genaiService)],
  ["high-risk-ai", open(highRiskAi)],
  ["iso42001-annex-a", open(annexA)],
]);

/** The questionnaire that came with this version of the portal; undefined when there is none of that id. */
export const onShelf = (id: string): Shelved | undefined => shelf.get(id)?.();

/** What is on the shelf, in its order. */
export const shelfEntries: () => readonly ShelfEntry[] = once(() =>
  [...shelf.values()].map((take) => entryOf(take().questionnaire, "shelf")),
);
