import { fail } from "#contract/problems.ts";
import type { NewDraft, SaveDraft } from "#contract/questionnaire.schema.ts";
import type { DraftEntry, DraftView, SavedDraft } from "#contract/questionnaire.ts";
import type { PersonId } from "#domain/ids.ts";
import { type DraftShape, readShape, textIn } from "#domain/questionnaire/edit/draft.ts";
import type { Call, Caller } from "#worker/call.ts";
import { checkFileSize } from "#worker/features/questionnaires/file-size.ts";
import { listVersionsOf } from "#worker/features/questionnaires/questionnaires.repository.ts";

import {
  findDraft,
  listDrafts,
  mostDrafts,
  newDraftEffect,
  overwriteDraft,
  removeDraftEffects,
  type StoredDraft,
} from "./drafts.repository.ts";

/** The questionnaires under construction. */
export const viewDrafts = ({ deps, principal }: Caller): Promise<DraftEntry[]> => listDrafts(deps.db, principal.orgId);

/** A draft with the published versions it will be checked against. */
export async function viewDraft({ deps, principal: { orgId } }: Caller, id: string): Promise<DraftView> {
  const found = await findDraft(deps.db, { orgId, id });
  if (found === undefined) fail("not-found");
  const { savedById: _, ...draft } = found;
  return { ...draft, published: await listVersionsOf(deps.db, { orgId, id: idOf(readShape(draft.text)) }) };
}

/** Starts a draft from a text: a copy of the shelf, the next version of an own questionnaire, or an import. */
export async function startDraft(call: Call<{ id: string }>, { text }: NewDraft): Promise<{ id: string }> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const { db, clock } = deps;
  checkFileSize(text);
  if ((await listDrafts(db, orgId)).length >= mostDrafts)
    fail("input-invalid", [{ pointer: "/text", message: `There can be ${mostDrafts} drafts at most. Remove one.` }]);
  const id = deps.ids.id("qdr");
  const savedAt = clock.now();
  const content = { title: titleIn(text), text, savedBy: personId, savedAt };
  await call.commit({
    effects: [newDraftEffect(db, { orgId, id, ...content })],
    audit: { action: "questionnaire-draft.started", subject: id, clear: { title: content.title } },
    result: { id },
  });
  return { id };
}

export interface DraftSave extends SaveDraft {
  readonly id: string;
}

/**
 * Saves a draft as it is typed. The revision is the lock: of two people who build on the same one, the second is
 * refused and nothing is overwritten. The same save sent again, its first answer lost, succeeds.
 */
export async function saveDraft({ deps, principal }: Caller, { id, revision, text }: DraftSave): Promise<SavedDraft> {
  const { db, clock } = deps;
  checkFileSize(text);
  const key = { orgId: principal.orgId, id };
  const savedAt = clock.now();
  const content = { title: titleIn(text), text, savedBy: principal.personId, savedAt };
  if (await overwriteDraft(db, { ...key, base: revision, content })) return { revision: revision + 1, savedAt };
  const now = await findDraft(db, key);
  if (now === undefined) fail("not-found");
  if (!isThisSave(now, { revision, text, personId: principal.personId })) fail("stale-revision");
  return { revision: now.revision, savedAt: now.savedAt };
}

const isThisSave = (now: StoredDraft, sent: { revision: number; text: string; personId: PersonId }): boolean =>
  now.revision === sent.revision + 1 && now.text === sent.text && now.savedById === sent.personId;

/** Takes a draft away; what was published from it stays. */
export async function removeDraft(
  call: Call<{ done: true }>,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<{ done: true }> {
  const { deps, principal } = call;
  const { orgId } = principal;
  if ((await findDraft(deps.db, { orgId, id })) === undefined) fail("not-found");
  await call.commit({
    effects: removeDraftEffects(deps.db, { orgId, id, base: revision }),
    audit: { action: "questionnaire-draft.removed", subject: id },
    result: { done: true },
  });
  return { done: true };
}

/** The id the questionnaire in a draft gives itself; "" while it has none. */
export const idOf = (shape: DraftShape | undefined): string => (shape === undefined ? "" : textIn(shape, "id"));

const longestTitle = 200;

function titleIn(text: string): string {
  const shape = readShape(text);
  return (shape && textIn(shape, "title").trim().slice(0, longestTitle)) || "Untitled";
}
