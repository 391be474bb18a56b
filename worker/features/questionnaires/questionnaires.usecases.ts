import type { QuestionnaireView, ShelfEntry } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { Call } from "#worker/http/app-env.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { entryOf } from "./entry.ts";
import { findPublished, listPublished, listPublishedKeys } from "./questionnaires.repository.ts";
import { onShelf, shelfEntries } from "./shelf.ts";

/** The shelf, then published versions that are no longer on it. */
export async function listQuestionnaires({ deps, principal: { orgId } }: Call): Promise<ShelfEntry[]> {
  const shelf = shelfEntries();
  const published = await listPublishedKeys(deps.db, orgId);
  const keys = published.filter((key) => !shelf.some((entry) => entry.id === key.id && entry.version === key.version));
  const others = keys.length === 0 ? [] : await listPublished(deps.db, { orgId, keys });
  return [...shelf, ...others.map(entryOf)];
}

/** A questionnaire whole: the one on the shelf, else the newest published version. Buyers may see everything in it. */
export async function viewQuestionnaire({ deps, principal: { orgId } }: Call, id: string): Promise<QuestionnaireView> {
  const shelved = onShelf(id);
  if (shelved)
    return { entry: entryOf(shelved), sha256: await sha256Hex(canonicalJson(shelved)), questionnaire: shelved };
  const published = await findPublished(deps.db, { orgId, id });
  if (published === undefined) fail("not-found");
  return { entry: entryOf(published.questionnaire), ...published };
}
