import { canonicalJson } from "#domain/canonical-json.ts";
import type { ReviewKind, ReviewRecord } from "./reviews.ts";
import { isOutdated, type Round } from "./rounds.ts";

/** What one of the two judged of a thing. */
export interface Judged {
  readonly body: ReviewRecord["body"];
  readonly reason: string;
}

/** What both made of a thing; null where one of them said nothing of it. */
export interface SideBySide {
  readonly kind: ReviewKind;
  readonly subject: string;
  readonly first: Judged | null;
  readonly second: Judged | null;
  /** Both said the same of it, whatever their words; silence agrees with nothing. */
  readonly isSame: boolean;
}

/** Two people's judgements, thing by thing, by kind and name. */
export function sideBySide(first: readonly ReviewRecord[], second: readonly ReviewRecord[]): SideBySide[] {
  const nameOf = ({ kind, subject }: ReviewRecord): string => `${kind}/${subject}`;
  const [one, other] = [new Map(first.map(named)), new Map(second.map(named))];
  function named(record: ReviewRecord): [string, ReviewRecord] {
    return [nameOf(record), record];
  }
  return [...new Map([...first, ...second].map(named)).values()]
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    .map((record) => {
      const [a, b] = [one.get(nameOf(record)), other.get(nameOf(record))];
      const isSame = a !== undefined && b !== undefined && canonicalJson(a.body) === canonicalJson(b.body);
      return { kind: record.kind, subject: record.subject, first: judgedOf(a), second: judgedOf(b), isSame };
    });
}

const judgedOf = (record: ReviewRecord | undefined): Judged | null =>
  record === undefined ? null : { body: record.body, reason: record.reason };

/** Whether a difference of a moment is about what the vendor has changed since: then nobody needs to settle it. */
export const isFallen = (
  { kind, subject, openedAt }: { readonly kind: ReviewKind; readonly subject: string; readonly openedAt: number },
  rounds: readonly Round[],
): boolean =>
  isOutdated({ kind, subject, reviewedAt: openedAt, revision: 1, body: null, reason: "", reviewedBy: "" }, rounds);

/** How many things two people judged the same, of how many; kept with the decision. */
export interface JudgedApart {
  readonly same: number;
  readonly of: number;
  /** On how many they differ and nobody settled it; not kept in records of before it was counted. */
  readonly open?: number;
}

/** "Two judged without seeing each other, and the same on 40 of 42; what differed was settled with a reason". */
export function judgedApartWords({ same, of, open = 0 }: JudgedApart): string {
  const both = "Two judged without seeing each other";
  if (of === 0) return `${both}, and neither judged anything of what stands now`;
  if (same === of) return `${both}, and the same on all ${of}`;
  const settled = of - same - open;
  const differed =
    open === 0
      ? "what differed was settled with a reason"
      : `${open} of what differs ${open === 1 ? "is" : "are"} not settled${settled === 0 ? "" : `, ${settled} settled with a reason`}`;
  return `${both}, and the same on ${same} of ${of}; ${differed}`;
}
