import type { AssuranceParts } from "#domain/certificate/assurance.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Rating } from "#domain/dossier/inherent-risk.ts";
import type { Flag } from "./flags/flag.ts";
import type { Measures } from "./measures.ts";
import type { NextAction } from "./next-actions.ts";
import type { ControlResult, DomainResult } from "./roll-up.ts";

interface CertificateResult {
  readonly id: string;
  readonly assurance: number;
  readonly parts: AssuranceParts;
  readonly scope: number;
}

/** The version of the scoring model that this code works out. */
export const model = "2";

/** What scoring says of one dossier; numbers unrounded (SCORING 10). */
export interface Summary {
  readonly model: typeof model;
  readonly asOf: CivilDate;
  readonly overall: Measures | null;
  readonly domains: Record<string, DomainResult>;
  readonly controls: Record<string, ControlResult>;
  readonly certificates: readonly CertificateResult[];
  readonly inherent: number;
  readonly residual: number | null;
  readonly rating: Rating | null;
  readonly conclusive: boolean;
  readonly flags: readonly Flag[];
  readonly nextActions: readonly NextAction[];
}
