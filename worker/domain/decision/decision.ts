import type { JudgedApart } from "#domain/assessment/two-reviewers.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { LookedAt } from "#domain/scoring/looked-at.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import type { LookedOver } from "#domain/told/looked-over.ts";
import type { ToldFinding } from "#domain/told/told-findings.ts";

export type Outcome = "approve" | "approve-with-conditions" | "decline";

/** Something the vendor has to do after an approval, by a day. */
export interface Condition {
  readonly text: string;
  readonly dueOn: CivilDate;
}

/** A finding in a record; of those from before everything was told, its title and severity alone are kept. */
export type RecordedFinding = Pick<ToldFinding<string>, "title" | "severity"> & Partial<ToldFinding<string>>;

/** What was decided on, as it stood that day: everything a reader needs a year later, and the hash of the rest. */
export interface DecisionRecord {
  readonly record: 1;
  readonly buyer: string;
  readonly vendor: { readonly name: string; readonly legalName: string };
  readonly product: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly conditions: readonly Condition[];
  readonly decidedBy: string;
  readonly confirmedBy: string | null;
  readonly decidedAt: number;
  /** Where two decided: when the first proposed it, and what the second said to it; not kept in records from before. */
  readonly proposedAt?: number;
  readonly confirmedWords?: string;
  /** The dossier as the vendor signed it, and with the reviewers' conclusions laid over it: what was scored. */
  readonly submittedSha256: string;
  readonly dossierSha256: string;
  readonly round: number;
  readonly questionnaire: { readonly id: string; readonly version: number; readonly sha256: string };
  readonly policyVersion: number;
  readonly openFindings: readonly RecordedFinding[];
  /** Those somebody carried the risk of that day, and those that were settled; not kept in records from before. */
  readonly acceptedFindings?: readonly RecordedFinding[];
  readonly closedFindings?: readonly RecordedFinding[];
  readonly summary: Summary;
  /** Of how many answers a reviewer had concluded; not kept in records from before scoring model 2. */
  readonly lookedAt?: LookedAt;
  /** What nobody had looked at, by name; not kept in records from before that was told. */
  readonly lookedOver?: LookedOver<string>;
  /** Names of the uses that no system served; not kept in such records either. */
  readonly unserved?: readonly string[];
  /** By when it is looked at again; not kept in records from before decisions had an end. */
  readonly reviewOn?: CivilDate | null;
  /** Of how many things two reviewers who did not see each other said the same; only where two did. */
  readonly judgedApart?: JudgedApart;
}
