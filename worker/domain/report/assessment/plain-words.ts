import { scopeMatch } from "#domain/certificate/scope.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { vendorFacts } from "#domain/comparison/vendor-facts.ts";
import { isOpenFinding } from "#domain/findings/findings.ts";
import { date, list, percent, plural } from "#domain/format.ts";
import type { ReportSource } from "./source.ts";

/** What the score says, for somebody who has never seen one. */
export function scoreSentence({ summary, assessment }: Pick<ReportSource, "summary" | "assessment">): string {
  const { overall, conclusive } = summary;
  if (overall === null) return `Too little is known about ${assessment.product} to say anything yet.`;
  const believed = `${assessment.vendorName} claims ${percent(overall.claimed)} of what was asked about how AI is managed in ${assessment.product}; you can rely on ${percent(overall.assured)}, by what is shown for it. A bare claim counts for something, and never for all.`;
  return conclusive ? believed : `${believed} Too much is still open for a firm judgement.`;
}

/** What the certificate is worth here: the sentence every other tool leaves out. */
export function certificateSentence({ dossier, summary }: Pick<ReportSource, "dossier" | "summary">): string {
  const [best] = summary.certificates.toSorted((a, b) => b.assurance * b.scope - a.assurance * a.scope);
  if (best === undefined)
    return "The vendor holds no ISO/IEC 42001 certificate; its answers stand on their own evidence.";
  const certificate = dossier.certificates.find(({ id }) => id === best.id);
  const matched = (match: string) =>
    dossier.systems
      .filter((system) => certificate && scopeMatch(certificate, system.id) === match)
      .map(({ name }) => name);
  const [inPart, outside] = [matched("partial"), [...matched("out"), ...matched("unknown")]];
  const until = certificate?.expires ? `, ${validity(certificate.expires, dossier.asOf)}` : "";
  const scope =
    [
      ...(dossier.systems.length === 0 ? ["No AI system is named, so its scope cannot be compared."] : []),
      ...(outside.length > 0 ? [`Its scope does not cover ${list(outside)}, which you are buying.`] : []),
      ...(inPart.length > 0 ? [`It covers ${list(inPart)} only in part.`] : []),
    ].join(" ") || "Its scope covers every AI system you are buying.";
  const worth = best.assurance * best.scope === 0 ? " It gives no credit here." : "";
  return `There is a certificate${until}. ${scope}${worth}`;
}

const validity = (expires: CivilDate, asOf: CivilDate): string =>
  expires < asOf ? `which ran out on ${date(expires)}` : `valid until ${date(expires)}`;

/** Must-haves and findings, in one sentence. */
export function gapsSentence({ dossier, findings }: Pick<ReportSource, "dossier" | "findings">): string {
  const { mustHaves } = vendorFacts(dossier);
  const failed = mustHaves.filter(({ state }) => state === "failed" || state === "open").length;
  const waiting = mustHaves.filter(({ state }) => state === "waiting").length;
  const open = findings.filter(isOpenFinding);
  const grave = open.filter(({ severity }) => severity === "critical" || severity === "high").length;
  const must =
    failed === 0
      ? waiting === 0
        ? "Every must-have is met."
        : `${plural({ count: waiting, one: "must-have waits", other: "must-haves wait" })} for our judgement.`
      : `${plural({ count: failed, one: "must-have is", other: "must-haves are" })} not met.`;
  const found =
    open.length === 0
      ? "No finding is open."
      : `${plural({ count: open.length, one: "finding is", other: "findings are" })} open, ${grave} of them high or critical.`;
  return `${must} ${found}`;
}

/** What the vendor changed since its last hand-in, and what that did; empty the first time. */
export function changesSentence({ since, summary }: Pick<ReportSource, "since" | "summary">): string {
  if (since === null) return "";
  const { answers, certificates, submittedAt, before } = since;
  const names = answers.slice(0, 5).map(({ question }) => question.short ?? question.text);
  const more = answers.length > names.length ? [`${answers.length - names.length} more`] : [];
  const changed =
    answers.length === 0 ? "no answer was changed" : `answers were changed about ${list([...names, ...more])}`;
  const moved = `Assured is ${percent(summary.overall?.assured)}; it was ${percent(before.overall?.assured)}.`;
  const held =
    certificates.length === 0
      ? ""
      : ` ${plural({ count: certificates.length, one: "certificate differs", other: "certificates differ" })} from then.`;
  return `Since the hand-in of ${date(submittedAt, "UTC")}, ${changed}.${held} ${moved}`;
}
