import { highestInherentRisk, isWorse, type Rating, rate } from "#domain/dossier/inherent-risk.ts";
import { type Flag, type FlagCode, inOrder } from "./flags/flag.ts";
import type { Scoring } from "./scoring-run.ts";

/** Risk of an assessment; residual and rating are null while nothing is assessed (SCORING 6). */
export interface Risk {
  /** 0 to 1. */
  readonly inherent: number;
  readonly residual: number | null;
  readonly rating: Rating | null;
}

/**
 * The risk that is left, and every flag: the last of them says that the rating is better than what has been looked at
 * would give (SCORING 6 and 7, trust_unreviewed).
 */
export function riskOf(
  { setting, result }: Scoring,
  flags: readonly Flag[],
): { readonly risk: Risk; readonly flags: Flag[] } {
  const inherent = highestInherentRisk(setting.dossier.uses);
  if (result.overall === null) return { risk: { inherent, residual: null, rating: null }, flags: inOrder(flags) };
  const criticalFlag = flags.some((flag) => flag.severity === "critical");
  const rated = (trusted: number): { residual: number; rating: Rating } => {
    const residual = inherent * (1 - trusted);
    return { residual, rating: rate(residual, { bands: setting.policy.bands, criticalFlag }) };
  };
  const { residual, rating } = rated(result.overall.assured);
  const unreviewed: Flag[] = isWorse(rated(result.overall.checked).rating, rating)
    ? [{ code: "trust_unreviewed", severity: "high", subject: null }]
    : [];
  return { risk: { inherent, residual, rating }, flags: inOrder([...flags, ...unreviewed]) };
}

const unlookedAt: ReadonlySet<FlagCode> = new Set(["trust_unreviewed", "must_have_unread", "hidden_unreviewed"]);

/** Whether a flag says that the rating rests on what nobody has looked at, or a must-have does (SCORING 6, conclusive). */
export const leavesOpen = ({ code, severity }: Flag): boolean => unlookedAt.has(code) && severity === "high";
