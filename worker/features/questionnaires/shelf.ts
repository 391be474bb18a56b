import type { ShelfEntry } from "#contract/assessment.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { loadQuestionnaire } from "#domain/questionnaire/load-questionnaire.ts";
import core from "#questionnaires/ai-vendor-core.yaml";
import annexA from "#questionnaires/iso42001-annex-a.yaml";
import { entryOf } from "./entry.ts";

/** Keeps what was derived from an immutable text, because reading YAML is the dearest thing a request here can do. */
function once<T>(derive: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: derive() };
    return kept.value;
  };
}

function read(text: string): Questionnaire {
  const loaded = loadQuestionnaire(text);
  if (!loaded.ok) throw new Error(`a questionnaire on the shelf cannot be read: ${loaded.problems[0]?.text ?? ""}`);
  return loaded.questionnaire;
}

const shelf: ReadonlyMap<string, () => Questionnaire> = new Map([
  ["ai-vendor-core", once(() => read(core))],
  ["iso42001-annex-a", once(() => read(annexA))],
]);

/** The questionnaire that came with this version of the portal; undefined when there is none of that id. */
export const onShelf = (id: string): Questionnaire | undefined => shelf.get(id)?.();

/** What is on the shelf, in its order. */
export const shelfEntries: () => readonly ShelfEntry[] = once(() => [...shelf.values()].map((open) => entryOf(open())));
