import type { PolicyScope } from "#contract/policy.schema.ts";
import type { MovedToPolicy, RescoredSome } from "#contract/policy.ts";
import { fail } from "#contract/problems.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { Call } from "#worker/call.ts";
import { rescoreDueOf } from "#worker/features/reviewing/rescore.usecases.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { moveEffects } from "./policies.repository.ts";

/**
 * Scores all submitted assessments of a scope by another version from now on, in one go. Refused when they are not as many
 * as were seen. Their scores are worked out by `rescoreSome` and by the hourly work; until then tables show none.
 */
export async function moveToPolicy(
  call: Call<MovedToPolicy>,
  { version, scope, expected }: { readonly version: number; readonly scope: PolicyScope; readonly expected: number },
): Promise<MovedToPolicy> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  return call
    .commit({
      effects: moveEffects(deps.db, { orgId, version, scope, expected, at }),
      audit: {
        action: "policy.many-rescored-with",
        subject: String(version),
        details: {
          moved: expected,
          from: scope.version,
          questionnaire: scope.questionnaireId,
          undecidedOnly: scope.undecidedOnly,
        },
      },
      result: { moved: expected },
    })
    .catch((error: unknown) => {
      const refusal = refusalOf(error);
      if (refusal === "unknown-reference") fail("not-found");
      if (refusal === "stale-revision") fail("policy-move-changed");
      throw error;
    });
}

/** Works out the next scores of the organisation that are due. */
export async function rescoreSome(call: Call<RescoredSome>): Promise<RescoredSome> {
  const { deps, principal, at } = call;
  const result = await rescoreDueOf(deps, { orgId: principal.orgId, today: civilDateOf(at) });
  return call.commit({
    effects: [],
    audit: { action: "policy.scores-worked-out", subject: principal.orgId, details: { ...result } },
    result,
  });
}
