import { excludesCredibly, hasSoa } from "#domain/certificate/soa.ts";
import { reaches } from "#domain/dossier/reaches.ts";
import type { Scoring } from "../scoring-run.ts";
import { acceptedBySoa, isCounting, isOpen, type Verdict } from "../verdict.ts";
import type { Flag } from "./flag.ts";

/** Flags about single answers (SCORING 7). */
export function answerFlags(run: Scoring): Flag[] {
  return run.verdicts.flatMap((verdict) => flagsOfOne(verdict, run));
}

function flagsOfOne(verdict: Verdict, run: Scoring): Flag[] {
  const { question } = verdict;
  const subject = question.id;
  const flags: Flag[] = [];
  if (verdict.fastTrackLost) flags.push({ code: "fast_track_lost", severity: "high", subject });
  if (failsMustHave(verdict)) flags.push({ code: "must_have_failed", severity: "critical", subject });
  if (question.mustHave === true && verdict.standing === "waiting")
    flags.push({ code: "must_have_unread", severity: "high", subject });
  if (contradictionOf(verdict, run) !== undefined) flags.push({ code: "contradiction", severity: "medium", subject });
  return flags;
}

const failsMustHave = (verdict: Verdict): boolean =>
  verdict.question.mustHave === true && isCounting(verdict) && (isOpen(verdict) || !reaches(verdict.level, 0.5));

/** In what an answer and a Statement of Applicability disagree. */
export interface Contradiction {
  /** What the answer says of the question: it is done, or it does not apply. */
  readonly says: "done" | "not-applicable";
  /** The controls of which a Statement of Applicability says otherwise; of "does not apply", those none leaves out credibly. */
  readonly controls: readonly string[];
}

/** What the vendor's own answer and a Statement of Applicability say differently, if they do (SCORING 7, contradiction). */
export function contradictionOf(verdict: Verdict, { setting }: Scoring): Contradiction | undefined {
  if (verdict.standing === "hidden" || verdict.standing === "undecided") return undefined;
  const withSoa = setting.rated.map((rated) => rated.certificate).filter(hasSoa);
  const isExcluded = (control: string): boolean =>
    withSoa.some((certificate) => excludesCredibly(certificate, control, setting.dossier));
  if (verdict.said.kind === "not-applicable") {
    if (withSoa.length === 0 || acceptedBySoa(verdict.question, setting)) return undefined;
    return { says: "not-applicable", controls: verdict.controls.filter((control) => !isExcluded(control)) };
  }
  if (!verdict.given || verdict.said.kind === "open" || !reaches(verdict.said.level, 0.5)) return undefined;
  const controls = verdict.controls.filter(isExcluded);
  return controls.length > 0 ? { says: "done", controls } : undefined;
}
