import { type FieldProblem, fail } from "#contract/problems.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import type { Caller } from "#worker/call.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { findStanding, policyEffect, questionnaireEffect } from "./binding.repository.ts";
import { findPublished } from "./questionnaires.repository.ts";
import { onShelf } from "./shelf.ts";
import { translationEffect } from "./translations.repository.ts";

/** What a new assessment is bound to, and the effects that publish what was not published yet. */
export interface Binding {
  readonly questionnaire: Questionnaire;
  readonly policyVersion: number;
  readonly effects: readonly Effect[];
}

/** The version of a questionnaire that would be sent now; undefined where none of that id can be. */
export const newestOf = async (
  { deps, principal }: Pick<Caller, "deps" | "principal">,
  id: string,
): Promise<Questionnaire | undefined> =>
  onShelf(id)?.questionnaire ?? (await findPublished(deps.db, { orgId: principal.orgId, id }))?.questionnaire;

/** Whether there is a questionnaire of an id that can be sent. */
export const isAsked = async (caller: Caller, id: string): Promise<boolean> =>
  (await newestOf(caller, id)) !== undefined;

const problemWith = (message: string): FieldProblem[] => [{ pointer: "/questionnaireId", message }];

/** Binds to the questionnaire chosen and the newest policy; the default policy becomes version 1. Refuses an unknown id. */
export async function bindVersions(caller: Caller, questionnaireId: string): Promise<Binding> {
  const { deps, principal } = caller;
  const { orgId } = principal;
  const { db } = deps;
  const shelved = onShelf(questionnaireId);
  const chosen = await newestOf(caller, questionnaireId);
  if (chosen === undefined) fail("input-invalid", problemWith("Choose one of the questionnaires"));
  const key = { id: chosen.id, version: chosen.version };
  const definitionJson = canonicalJson(chosen);
  const sha256 = await sha256Hex(definitionJson);
  const standing = await findStanding(db, { orgId, questionnaire: key });
  // What was published never changes: other content needs another version (architecture, decision 4).
  if (standing.questionnaireSha256 !== undefined && standing.questionnaireSha256 !== sha256)
    fail(
      "input-invalid",
      problemWith("This version was published before with other content. It needs a new version number."),
    );
  const published = { orgId, publishedBy: principal.personId, publishedAt: deps.clock.now() };
  const save = { orgId, base: 0, savedBy: principal.personId, savedAt: published.publishedAt };
  const policyJson = "{}";
  const effects = [
    ...(standing.questionnaireSha256 === undefined
      ? [
          questionnaireEffect(db, { ...published, key, sha256, definitionJson }),
          ...Object.entries(shelved?.translations ?? {}).map(([language, text]) =>
            translationEffect(db, { ...save, ...key, language, text }),
          ),
        ]
      : []),
    ...(standing.policyVersion === undefined
      ? [policyEffect(db, { ...published, version: 1, sha256: await sha256Hex(policyJson), policyJson })]
      : []),
  ];
  return { questionnaire: chosen, policyVersion: standing.policyVersion ?? 1, effects };
}
