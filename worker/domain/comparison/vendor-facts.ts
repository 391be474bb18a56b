import type { AssuranceParts } from "#domain/certificate/assurance.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Certificate, Dossier } from "#domain/dossier/dossier.ts";
import { reaches } from "#domain/dossier/reaches.ts";
import { isLookedAt } from "#domain/scoring/looked-at.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { isCounting, isOpen, type Verdict } from "#domain/scoring/verdict.ts";

/** What an answer came to, as a buyer sees it; each stays apart from the others (SCORING, law 5). */
export type AnswerState = "in-place" | "partly" | "not-in-place" | "covered" | "not-applicable" | "waiting" | "open";

export const answerStates: readonly AnswerState[] = [
  "in-place",
  "covered",
  "partly",
  "not-in-place",
  "waiting",
  "not-applicable",
  "open",
];

export interface MustHaveFact {
  readonly id: string;
  readonly text: string;
  readonly state: "met" | "failed" | "open" | "waiting" | "not-applicable" | "not-asked";
  /** Met, and nothing but the vendor's word shows it. */
  readonly isOnlySaid: boolean;
}

/** A certificate of an AI management system and what it is worth for this purchase, 0 to 1. */
export interface CertificateFact {
  readonly name: string;
  readonly expires: CivilDate | null;
  readonly verification: NonNullable<Certificate["verification"]>;
  readonly assurance: number;
  readonly scope: number;
  /** The parts of its assurance that are not whole, in the order of the model (SCORING 4). */
  readonly lacks: readonly (keyof AssuranceParts)[];
}

/** What tables of many vendors show beside the score; worked out with it and stored with it. */
export interface VendorFacts {
  /** Whether a reviewer's word on anything of it stands. */
  readonly isLookedAt: boolean;
  /** Weight of the questions in each state. */
  readonly composition: Readonly<Record<AnswerState, number>>;
  readonly mustHaves: readonly MustHaveFact[];
  /** The one that is worth most first. */
  readonly certificates: readonly CertificateFact[];
}

/** The facts of a dossier, by the same run that scores it. */
export function vendorFacts(dossier: Dossier): VendorFacts {
  const run = runScoring(dossier);
  const { verdicts, setting } = run;
  const composition: Record<AnswerState, number> = {
    "in-place": 0,
    covered: 0,
    partly: 0,
    "not-in-place": 0,
    waiting: 0,
    "not-applicable": 0,
    open: 0,
  };
  for (const verdict of verdicts) if (verdict.standing !== "hidden") composition[stateOf(verdict)] += verdict.weight;
  return {
    isLookedAt: isLookedAt(run),
    composition,
    mustHaves: verdicts
      .filter(({ question }) => question.mustHave === true)
      .map((verdict) => ({
        id: verdict.question.id,
        text: verdict.question.text,
        state: mustHaveState(verdict),
        isOnlySaid: mustHaveState(verdict) === "met" && verdict.strength === "asserted",
      })),
    certificates: setting.rated
      .map(({ certificate, assurance, scope, parts }) => ({
        name: certificate.number ?? certificate.standard,
        expires: certificate.expires ?? null,
        verification: certificate.verification ?? "none",
        assurance,
        scope,
        lacks: (Object.keys(parts) as (keyof AssuranceParts)[]).filter((part) => parts[part] < 1),
      }))
      .sort((one, other) => other.assurance * other.scope - one.assurance * one.scope),
  };
}

function stateOf({ standing, basis, level }: Verdict): AnswerState {
  if (standing === "level" && basis === "certificate") return "covered";
  if (standing === "level") return reaches(level, 1) ? "in-place" : level > 0 ? "partly" : "not-in-place";
  return standing === "waiting" || standing === "not-applicable" ? standing : "open";
}

/** Failed as the flag says it, but with what was left open told apart (SCORING 7, must_have_failed). */
function mustHaveState(verdict: Verdict): MustHaveFact["state"] {
  if (verdict.standing === "waiting" || verdict.standing === "not-applicable") return verdict.standing;
  if (!isCounting(verdict)) return "not-asked";
  if (isOpen(verdict)) return "open";
  return reaches(verdict.level, 0.5) ? "met" : "failed";
}
