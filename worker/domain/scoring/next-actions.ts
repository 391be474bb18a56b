import type { Policy } from "#domain/policy/policy.ts";
import { controlShares } from "./roll-up.ts";
import { type Credits, coverControls, creditOf, measureControls, valuesOf } from "./values.ts";
import { isCounting, type Verdict } from "./verdict.ts";

/** A question whose repair would raise overall `assured`, and by how much (SCORING 8). */
export interface NextAction {
  readonly question: string;
  readonly gain: number;
}

type Given = { credits: Credits; policy: Policy };

const leastGain = 1e-9;
const most = 5;

/** The five shown, counting questions whose repair (level 1, operating evidence) brings most; ties by question id (SCORING 8). */
export function nextActions(verdicts: readonly Verdict[], given: Given): NextAction[] {
  const pulls = pullsOf(verdicts, given);
  return verdicts
    .filter((verdict) => isCounting(verdict) && verdict.standing !== "undecided")
    .map((verdict) => ({ question: verdict.question.id, gain: gainOf(verdict, { ...given, pulls }) }))
    .filter(({ gain }) => gain > leastGain)
    .sort(byGain)
    .slice(0, most);
}

/** What one unit of weight moves overall `assured` by, per control: repairs leave all weights as they are. */
function pullsOf(verdicts: readonly Verdict[], { credits, policy }: Given): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { controls, weight } of verdicts.filter(isCounting))
    for (const control of controls) totals.set(control, (totals.get(control) ?? 0) + weight);
  const shares = controlShares(
    { values: measureControls(verdicts, credits), coverage: coverControls(verdicts) },
    policy,
  );
  return new Map([...shares].map(([control, share]) => [control, share / (totals.get(control) ?? 1)]));
}

function gainOf(verdict: Verdict, { credits, policy, pulls }: Given & { pulls: ReadonlyMap<string, number> }): number {
  const repaired: Verdict = { ...verdict, standing: "level", level: 1, phi: policy.assurance.operating };
  return verdict.controls.reduce((sum, control) => {
    const credit = creditOf(credits, control);
    const more = valuesOf(repaired, credit).assured - valuesOf(verdict, credit).assured;
    return sum + (pulls.get(control) ?? 0) * verdict.weight * more;
  }, 0);
}

function byGain(one: NextAction, other: NextAction): number {
  if (Math.abs(one.gain - other.gain) > leastGain) return other.gain - one.gain;
  return one.question < other.question ? -1 : one.question > other.question ? 1 : 0;
}
