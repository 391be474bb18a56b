import { fail } from "#contract/problems.ts";
import type { PublicationPreview, Published } from "#contract/questionnaire.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { applyEdits } from "#domain/questionnaire/edit/apply-edit.ts";
import { type Draft, draftOf, openDraft } from "#domain/questionnaire/edit/draft.ts";
import { unlistedIds } from "#domain/questionnaire/versions/against-earlier.ts";
import { changesBetween } from "#domain/questionnaire/versions/changes.ts";
import type { Call, Caller } from "#worker/call.ts";
import { listVersionsOf } from "#worker/features/questionnaires/questionnaires.repository.ts";
import { onShelf } from "#worker/features/questionnaires/shelf.ts";
import { carriedTranslations, translationEffect } from "#worker/features/questionnaires/translations.repository.ts";
import { sha256Hex } from "#worker/ports/hash.ts";

import { findDraft, removeDraftEffects, type StoredDraft } from "./drafts.repository.ts";
import { idOf } from "./drafts.usecases.ts";
import { listAffected, versionEffects } from "./publication.repository.ts";

interface Candidate {
  readonly stored: StoredDraft;
  readonly draft: Draft;
  /** Published versions of the same id, newest first. */
  readonly published: readonly Questionnaire[];
}

async function candidateOf({ deps, principal: { orgId } }: Caller, draftId: string): Promise<Candidate> {
  const stored = await findDraft(deps.db, { orgId, id: draftId });
  if (stored === undefined) fail("not-found");
  const opened = openDraft(stored.text);
  const published = await listVersionsOf(deps.db, { orgId, id: idOf(opened.shape) });
  return { stored, published, draft: withShelfRemark(draftOf(opened, published)) };
}

/** An id of the shelf stays the shelf's, or nobody could tell what was sent. */
function withShelfRemark(draft: Draft): Draft {
  const { questionnaire, remarks } = draft;
  if (questionnaire === undefined || onShelf(questionnaire.id) === undefined) return draft;
  const text = `The id “${questionnaire.id}” belongs to the shelf. Give your questionnaire an id of its own, such as ${questionnaire.id}-own.`;
  const remark = { severity: "error", rule: "shelf-id", path: "/id", text, line: 1 } as const;
  return { ...draft, remarks: [remark, ...remarks], publishable: false };
}

/** What publishing would do: the list of changes, who goes on with an older version, and what keeps it from happening. */
export async function previewPublication(call: Caller, draftId: string): Promise<PublicationPreview> {
  const { stored, draft, published } = await candidateOf(call, draftId);
  const { questionnaire, remarks, publishable } = draft;
  const { revision } = stored;
  const [newest] = published;
  const head = { revision, publishable, remarks, previousVersion: newest?.version ?? null };
  if (questionnaire === undefined) {
    return { ...head, id: "", version: 0, changes: [], affected: [], retired: [], languages: [] };
  }
  const { db } = call.deps;
  const { orgId } = call.principal;
  const { id, version } = questionnaire;
  const carried = newest ? await carriedTranslations(db, { orgId, earlier: newest, later: questionnaire }) : [];
  return {
    ...head,
    id,
    version,
    changes: newest ? changesBetween(newest, questionnaire) : [],
    affected: await listAffected(db, {
      orgId,
      id,
    }),
    retired: unlistedIds(questionnaire, published),
    languages: carried.map(({ language, texts, translated }) => ({
      language,
      texts,
      translated,
    })),
  };
}

/** Freezes a draft as a version: from now on nobody can change it. What was sent before stays as it is. */
export async function publishDraft(
  call: Call<Published>,
  { id: draftId, revision }: { readonly id: string; readonly revision: number },
): Promise<Published> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  const { db } = deps;
  const { stored, draft, published } = await candidateOf(call, draftId);
  if (stored.revision !== revision) fail("stale-revision");
  if (draft.questionnaire === undefined || !draft.publishable) {
    const errors = draft.remarks.filter(({ severity }) => severity === "error").slice(0, 20);
    fail(
      "questionnaire-unfit",
      errors.map(({ path, text, line }) => ({ pointer: path, message: `Line ${line}: ${text}` })),
    );
  }
  const { questionnaire, text } = retiring(draft.questionnaire, { text: stored.text, published });
  const definitionJson = canonicalJson(questionnaire);
  const sha256 = await sha256Hex(definitionJson);
  const { id, version } = questionnaire;
  const newVersion = { orgId, id, version, sha256, definitionJson, text, publishedBy: personId, publishedAt: at };
  const [newest] = published;
  const carried = newest ? await carriedTranslations(db, { orgId, earlier: newest, later: questionnaire }) : [];
  const result: Published = { id, version, sha256 };
  return call.commit({
    effects: [
      ...removeDraftEffects(db, { orgId, id: draftId, base: revision }),
      ...versionEffects(db, newVersion),
      ...carried.map(({ language, file }) =>
        translationEffect(db, { orgId, id, version, language, base: 0, text: file, savedBy: personId, savedAt: at }),
      ),
    ],
    audit: { action: "questionnaire.published", subject: id, details: { version, sha256 } },
    result,
  });
}

interface Against {
  readonly text: string;
  readonly published: readonly Questionnaire[];
}

/** The questionnaire with every id that is gone added to its retired ids, in its file too. */
function retiring(
  questionnaire: Questionnaire,
  { text, published }: Against,
): { questionnaire: Questionnaire; text: string } {
  const gone = unlistedIds(questionnaire, published);
  if (gone.length === 0) return { questionnaire, text };
  const retiredIds = [...(questionnaire.retiredIds ?? []), ...gone];
  const edited = applyEdits(text, [{ kind: "set", path: ["retiredIds"], value: retiredIds }]);
  return { questionnaire: { ...questionnaire, retiredIds }, text: edited };
}
