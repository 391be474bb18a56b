import type { TellVendor } from "#contract/decision.schema.ts";
import type { DecisionsView } from "#contract/decision.ts";
import { fail } from "#contract/problems.ts";
import { standingDecision } from "#domain/decision/standing-decision.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { assessmentOf, otherSide } from "#worker/features/exits/leaving.ts";
import { tellVendor } from "#worker/features/exits/telling.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { viewDecisions } from "./decisions.usecases.ts";
import { toldEffects } from "./tellings.repository.ts";

/**
 * Tells the vendor how it was decided: the outcome, the conditions with their days and a word; not the reason, which is the
 * buyer's own. Once for each final decision; refused for one that does not stand.
 */
export async function tellOfDecision(
  call: Call<DecisionsView>,
  { assessmentId, number, word }: TellVendor & { readonly assessmentId: AssessmentId; readonly number: number },
): Promise<DecisionsView> {
  const { deps, principal, at } = call;
  const assessment = await assessmentOf(call, assessmentId);
  const view = await viewDecisions(call, assessmentId);
  const decision = view.decisions.find((one) => one.number === number) ?? fail("not-found");
  if (decision !== standingDecision(view, assessment) || decision.told !== null) fail("telling-not-now");
  const { outcome, conditions } = decision;
  const told = { what: "decided", outcome, conditions, word } as const;
  const { vendor, ...mails } = await tellVendor(call, { assessmentId, assessment, told });
  const { orgId, personId, name } = principal;
  const decisions = view.decisions.map((one) => (one === decision ? { ...one, told: { by: name, at, word } } : one));
  const done = await call
    .commit({
      effects: [
        ...toldEffects(deps.db, { orgId, assessmentId, number, word, toldBy: personId, toldAt: at }),
        ...mails.effects,
      ],
      audit: { action: "decision.told", subject: assessmentId, details: { number, outcome } },
      ...otherSide(vendor),
      result: { ...view, decisions },
    })
    .catch((error: unknown) => {
      const refusal = refusalOf(error);
      if (refusal === "already-there" || refusal === "stale-revision") fail("telling-not-now");
      throw error;
    });
  await mails.deliver();
  return done;
}
