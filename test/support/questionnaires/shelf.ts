import { readdirSync, readFileSync } from "node:fs";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { loadQuestionnaire } from "#domain/questionnaire/load-questionnaire.ts";

const folder = new URL("../../../questionnaires/", import.meta.url);

/** The questionnaires that come with Annexa, in their base language. */
export const shelf: readonly Questionnaire[] = readdirSync(folder)
  .filter((name) => /^[a-z0-9-]+\.yaml$/.test(name))
  .map((name) => {
    const loaded = loadQuestionnaire(readFileSync(new URL(name, folder), "utf8"));
    if (!loaded.ok) throw new Error(`${name} cannot be read.`);
    return loaded.questionnaire;
  });
