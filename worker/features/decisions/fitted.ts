import type { DecisionRecord, RecordedFinding } from "#domain/decision/decision.ts";
import { shortened } from "#domain/decision/shortened.ts";

/** How long a text may be in turn, while the whole is too long: a sentence or two, then a few words. */
const lengths = [500, 100] as const;

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

const shorter = (finding: RecordedFinding, most: number): RecordedFinding => ({
  ...finding,
  ...(finding.reason !== undefined && { reason: shortened(finding.reason, most) }),
  ...(finding.plan && { plan: { ...finding.plan, measures: shortened(finding.plan.measures, most) } }),
});

/**
 * A record of at most so many bytes as JSON, so that nothing is too much to be decided on: where there are very many findings,
 * their reasons and plans are cut, which the assessment's own page keeps whole. None is left out.
 */
export function fitted(record: DecisionRecord, mostBytes: number): DecisionRecord {
  let fits = record;
  for (const most of lengths) {
    if (bytesOf(fits) <= mostBytes) return fits;
    const cut = (findings: readonly RecordedFinding[]): RecordedFinding[] => findings.map((one) => shorter(one, most));
    fits = {
      ...fits,
      openFindings: cut(fits.openFindings),
      ...(fits.acceptedFindings && { acceptedFindings: cut(fits.acceptedFindings) }),
      ...(fits.closedFindings && { closedFindings: cut(fits.closedFindings) }),
    };
  }
  return fits;
}
