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
  if (contradictsSoa(verdict, run)) flags.push({ code: "contradiction", severity: "medium", subject });
  return flags;
}

const failsMustHave = (verdict: Verdict): boolean =>
  verdict.question.mustHave === true && isCounting(verdict) && (isOpen(verdict) || !reaches(verdict.level, 0.5));

/** The vendor's own answer and a Statement of Applicability say different things (SCORING 7, contradiction). */
function contradictsSoa(verdict: Verdict, { setting }: Scoring): boolean {
  if (verdict.standing === "hidden" || verdict.standing === "undecided") return false;
  const withSoa = setting.rated.map((rated) => rated.certificate).filter(hasSoa);
  if (verdict.said.kind === "not-applicable") return withSoa.length > 0 && !acceptedBySoa(verdict.question, setting);
  if (!verdict.given || verdict.said.kind === "open" || !reaches(verdict.said.level, 0.5)) return false;
  return withSoa.some((certificate) =>
    verdict.controls.some((control) => excludesCredibly(certificate, control, setting.dossier)),
  );
}
