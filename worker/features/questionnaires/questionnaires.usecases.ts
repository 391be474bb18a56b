import { fail } from "#contract/problems.ts";
import type { QuestionnaireView, ShelfEntry } from "#contract/questionnaire.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { yamlOf } from "#domain/questionnaire/export/yaml-of.ts";
import type { Caller } from "#worker/call.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { entryOf } from "./entry.ts";
import { findPublished, listPublished, listVersionEntries } from "./questionnaires.repository.ts";
import { onShelf, type Shelved, shelfEntries } from "./shelf.ts";
import { listTranslations } from "./translations.repository.ts";
import { languagesOf } from "./translations.usecases.ts";

/** The organisation's own questionnaires, newest versions only, then the shelf. */
export async function listQuestionnaires({ deps, principal: { orgId } }: Caller): Promise<ShelfEntry[]> {
  const published = await listPublished(deps.db, orgId);
  const own = published.filter(({ id }) => onShelf(id) === undefined);
  return [...own.map((questionnaire) => entryOf(questionnaire, "own")), ...shelfEntries()];
}

export interface WhichQuestionnaire {
  readonly id: string;
  /** An older version; without it the one that would be sent today. */
  readonly version?: number | undefined;
}

/** A questionnaire whole: the one on the shelf, else a published version. Buyers may see everything in it. */
export async function viewQuestionnaire(call: Caller, { id, version }: WhichQuestionnaire): Promise<QuestionnaireView> {
  const { db } = call.deps;
  const { orgId } = call.principal;
  const versions = await listVersionEntries(db, { orgId, id });
  const shelved = onShelf(id);
  if (shelved && (version ?? shelved.questionnaire.version) === shelved.questionnaire.version)
    return { ...(await viewOfShelved(shelved)), versions };
  const published = await findPublished(db, { orgId, id, version });
  if (published === undefined) fail("not-found");
  const { questionnaire, sha256, text } = published;
  const key = { orgId, id, version: questionnaire.version };
  return {
    entry: entryOf(questionnaire, shelved ? "shelf" : "own"),
    questionnaire,
    sha256,
    text: text ?? yamlOf(questionnaire),
    versions,
    languages: languagesOf(questionnaire, await listTranslations(db, key)),
  };
}

async function viewOfShelved({
  questionnaire,
  text,
  translations,
}: Shelved): Promise<Omit<QuestionnaireView, "versions">> {
  const stored = Object.entries(translations).map(([language, file]) => ({ language, revision: 0, text: file }));
  return {
    entry: entryOf(questionnaire, "shelf"),
    sha256: await sha256Hex(canonicalJson(questionnaire)),
    questionnaire,
    text,
    languages: languagesOf(questionnaire, stored),
  };
}
