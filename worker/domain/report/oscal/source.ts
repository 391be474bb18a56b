import type { DecisionRecord } from "#domain/decision/decision.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Finding } from "#domain/findings/findings.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import type { DecidedBy } from "#domain/words/decided-by.ts";

/** What an export is made from. */
export interface OscalSource {
  readonly assessmentId: string;
  readonly buyerName: string;
  readonly vendorName: string;
  readonly product: string;
  readonly submittedAt: number;
  readonly now: number;
  readonly dossier: Dossier;
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  /** The last final decision, if there is one. */
  readonly decision: (DecidedBy & Pick<DecisionRecord, "outcome" | "reason" | "conditions">) | null;
  readonly evidence: readonly { readonly id: string; readonly name: string; readonly sha256: string }[];
}

/** Gives the same UUID for the same name, so that a later export speaks of the same things. */
export type UuidOf = (name: string) => string;
/** The UUID of a part of one assessment. */
export type Id = (part: string) => string;

const namespace = "https://annexa.example/ns/oscal";

export const stamp = (at: number): string => new Date(at).toISOString();
export const prop = (name: string, value: string | number) => ({ name, ns: namespace, value: String(value) });
/** A text of a kind that OSCAL has no word for. */
export const part = (name: string, of: { readonly uuid: string; readonly title: string; readonly prose: string }) => ({
  uuid: of.uuid,
  name,
  ns: namespace,
  title: of.title,
  prose: of.prose,
});
/** OSCAL's strings are one line without blanks around it. */
export const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();
/** OSCAL's times go to the year 2999, and have no leap days before 2000. */
export const hasOscalYear = (day: string): boolean => day >= "2000" && day < "3000";
/** OSCAL has no empty lists. */
export const filled = (name: string, items: readonly object[]): object => (items.length === 0 ? {} : { [name]: items });
