import type { EraseWords } from "#contract/log.schema.ts";
import type { WordsErased } from "#contract/log.ts";
import { fail } from "#contract/problems.ts";
import type { Call } from "#worker/call.ts";
import { assertNoMember } from "#worker/features/identity/membership.repository.ts";
import { assertChanged } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { onceMore } from "#worker/storage/once-more.ts";
import { countClear, eraseEffect } from "./clear.repository.ts";

/**
 * Erases what the log of the caller's side keeps of somebody beside its entries: from which addresses and browsers they
 * came, and what they typed. The entries stay, and so does every seal. Refuses while they still belong there, so that
 * nobody covers their own steps; a repeat finds nothing left.
 */
export const eraseWords = (call: Call<WordsErased>, of: EraseWords): Promise<WordsErased> =>
  onceMore(() => erase(call, of)).catch((error: unknown) => {
    if (refusalOf(error) === "stale-revision") fail("still-belongs");
    throw error;
  });

async function erase(call: Call<WordsErased>, { personId }: EraseWords): Promise<WordsErased> {
  const { deps, principal } = call;
  const { orgId, facet } = principal;
  const left = { orgId, facet, personId };
  const erased = await countClear(deps.db, left);
  if (erased === 0) return { erased };
  return call.commit({
    effects: [
      ...assertNoMember(deps.db, left),
      eraseEffect(deps.db, left),
      // As many as the answer says: another owner may erase them at this moment.
      ...assertChanged(deps.db, erased),
    ],
    audit: { action: "log.words-erased", subject: personId },
    result: { erased },
  });
}
