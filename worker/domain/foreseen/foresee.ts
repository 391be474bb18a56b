import { scopeMatch, systemsServing } from "#domain/certificate/scope.ts";
import { type Bought, namesNothingBought } from "#domain/certificate/scope-words.ts";
import { exclusionClashes } from "#domain/certificate/soa.ts";
import { counts } from "#domain/certificate/standard.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { flagsOf } from "#domain/scoring/flags/all-flags.ts";
import { contradictionOf } from "#domain/scoring/flags/answer-flags.ts";
import { claimedOnPaper, offeringUnjudged, withStaleEvidence } from "#domain/scoring/flags/evidence-flags.ts";
import type { Flag, FlagCode } from "#domain/scoring/flags/flag.ts";
import { riskOf } from "#domain/scoring/risk.ts";
import { runScoring, type Scoring } from "#domain/scoring/scoring-run.ts";
import type { Verdict } from "#domain/scoring/verdict.ts";
import type { Foreseen } from "./foreseen.ts";
import { isTold } from "./foreseen-words.ts";

/** What a reviewer will see in a dossier, so far as its vendor is told; the flags are those of the score. */
export function foreseenIn(dossier: Dossier, about: Omit<Bought, "systems" | "uses">): Foreseen[] {
  const run = runScoring(dossier);
  const { flags } = riskOf(run, flagsOf(run));
  const told = flags.filter((flag) => isTold(flag.code) && (onlyWhere[flag.code]?.(flag, run) ?? true));
  return [...told.map((flag) => foreseenOf(flag, run)), ...scopesNamingNothing(dossier, about)];
}

type About = (flag: Flag, run: Scoring) => boolean;

/** Flags of which the vendor is told some: the words say why not the others. */
const onlyWhere: Readonly<Partial<Record<FlagCode, About>>> = {
  must_have_failed: ({ subject }, run) => verdictOn(subject, run)?.standing === "open",
  certificate_unverified: ({ subject }, { setting }) =>
    setting.dossier.certificates.find(({ id }) => id === subject)?.verification !== "document",
};

const verdictOn = (subject: string | null, { verdicts }: Scoring): Verdict | undefined =>
  verdicts.find(({ question }) => question.id === subject);

const idsOf = (verdicts: readonly Verdict[]): string[] => [...new Set(verdicts.map(({ question }) => question.id))];

type Details = Partial<Pick<Foreseen, "questions" | "clash" | "says">>;

/** Where a flag can be mended, and what it disagrees with, by the functions that raise it. */
const details: Readonly<Partial<Record<FlagCode, (subject: string, run: Scoring) => Details>>> = {
  contradiction: (subject, run) => {
    const verdict = verdictOn(subject, run);
    const found = verdict && contradictionOf(verdict, run);
    return { questions: [subject], clash: found?.controls ?? [], says: found?.says ?? null };
  },
  fast_track_lost: (subject) => ({ questions: [subject] }),
  must_have_failed: (subject) => ({ questions: [subject] }),
  evidence_stretched: (subject, run) => ({ questions: idsOf(offeringUnjudged(run, subject)) }),
  paper_only: (subject, run) => ({ questions: idsOf(claimedOnPaper(run, subject)) }),
  stale_evidence: (_whole, run) => ({ questions: idsOf(withStaleEvidence(run)) }),
  exclusion_not_credible: (subject, { setting }) => ({
    clash: exclusionClashes(subject, setting.dossier).map(({ id }) => id),
  }),
  scope_gap: outsideScope,
  scope_partial: outsideScope,
};

/** The AI systems of a use that no certificate covers wholly. */
function outsideScope(subject: string, { setting: { dossier, rated } }: Scoring): Details {
  const outside = systemsServing(dossier, { id: subject }).filter(({ id }) =>
    rated.every(({ certificate }) => scopeMatch(certificate, id) !== "in"),
  );
  return { clash: outside.map(({ id }) => id) };
}

const foreseenOf = (flag: Flag, run: Scoring): Foreseen => ({
  code: flag.code,
  subject: flag.subject,
  questions: [],
  clash: [],
  says: null,
  ...details[flag.code]?.(flag.subject ?? "", run),
});

/** The certificates whose scope statement has no word in common with what is bought, as the reviewer is shown it. */
const scopesNamingNothing = (dossier: Dossier, about: Omit<Bought, "systems" | "uses">): Foreseen[] =>
  dossier.certificates
    .filter(counts)
    .filter(({ scopeStatement }) =>
      namesNothingBought(scopeStatement, { ...about, systems: dossier.systems, uses: dossier.uses }),
    )
    .map(({ id }) => ({ code: "scope_names_nothing", subject: id, questions: [], clash: [], says: null }));
