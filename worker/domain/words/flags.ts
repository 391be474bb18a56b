import { controlIds } from "#domain/catalogue/controls.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { type Policy, resolvePolicy } from "#domain/policy/policy.ts";
import { type Flag, type FlagCode, type Severity, severities } from "#domain/scoring/flags/flag.ts";
import { creditGiven } from "./credit-share.ts";
import { nameWords } from "./names.ts";
import { joined, plainWords, type Words } from "./words.ts";

type Advice = string | ((policy: Policy) => string);

/** What a flag means and what to do about it, in the words of a reviewer. `…` stands for its subject. */
const words: Readonly<Record<FlagCode, readonly [title: string, advice: Advice]>> = {
  no_use_named: [
    "No intended use is named",
    "Without one the risk counts as the highest. Say what you want to use the product for.",
  ],
  use_not_served: [
    "No AI system serves …",
    "The vendor named none for this use. Ask which one does, or whether the product is meant for it.",
  ],
  system_unconfirmed: [
    "Nobody has confirmed what is said of …",
    "Compare what the vendor says of this system with its product, then confirm it.",
  ],
  trust_unreviewed: [
    "The rating rests on what nobody has looked at",
    "If what nobody has checked counted as the vendor's word only, the rating would be worse. Look at the certificate, its scope and the evidence first.",
  ],
  hidden_unreviewed: [
    "Nobody has confirmed what leaves questions out: …",
    "Until you confirm it, the questions it leaves out count as not covered.",
  ],
  no_system_named: [
    "No AI system is named",
    "Ask the vendor which AI systems are in the product; without them no certificate can be matched.",
  ],
  no_certificate: [
    "No ISO/IEC 42001 certificate",
    "Not a fault by itself: evidence of records and independent reports can carry the score.",
  ],
  other_standard: ["A certificate of another standard: …", "It gives no credit here."],
  certificate_in_progress: ["Certification is still in progress: …", "It gives no credit until it is issued."],
  certificate_suspended: [
    "The certificate is suspended: …",
    "It gives no credit. Ask the certification body why, and since when.",
  ],
  certificate_withdrawn: ["The certificate was withdrawn: …", "It gives no credit. Ask what led to it."],
  certificate_cancelled: ["The certificate was cancelled: …", "It gives no credit."],
  certificate_not_confirmed: [
    "The certificate could not be confirmed: …",
    "The check failed. Ask the vendor and the certification body before you rely on anything else.",
  ],
  certificate_expired: ["The certificate has expired: …", "Its credit ended with it. Ask for the renewed certificate."],
  certificate_draft_edition: [
    "Certified against a draft of the standard: …",
    "Ask for a certificate of the published edition.",
  ],
  surveillance_overdue: [
    "A surveillance audit is overdue: …",
    ({ factors }) => `${creditGiven(factors.surveillanceOverdue)}. Ask for the audit's result.`,
  ],
  certificate_unaccredited: [
    "Its accreditation body is not on your list of recognised ones: …",
    ({ factors }) =>
      `${creditGiven(factors.unaccredited)}. Ask which accreditation body recognises the certification body for ISO/IEC 42001. One that you recognise is added in the policy.`,
  ],
  certificate_holder_mismatch: [
    "The certificate belongs to another legal entity: …",
    ({ factors }) =>
      `${creditGiven(factors.holderMismatch)}${factors.holderMismatch < 1 ? " unless you confirm how the two belong together" : ""}.`,
  ],
  certificate_role_gap: [
    "Certified only as a user of AI: …",
    "That says nothing about how the vendor builds what it sells.",
  ],
  certificate_expiring: ["The certificate expires soon: …", "Ask when recertification is planned."],
  certificate_not_yet_valid: ["The certificate is not valid yet: …", "Its credit begins on the date of issue."],
  certificate_unverified: [
    "Nobody has checked the certificate: …",
    "Look it up in a register, or ask for the document, then record what you found.",
  ],
  soa_missing: [
    "No Statement of Applicability: …",
    ({ factors }) => `${creditGiven(factors.soaMissing)}. Ask which of the ${controlIds.length} controls are included.`,
  ],
  certificate_roles_unknown: [
    "The roles on the certificate are unknown: …",
    "Ask in which role the vendor is certified.",
  ],
  scope_gap: [
    "The certificate does not cover … ",
    "It gives no credit for this use. Read the scope statement beside the systems that serve it.",
  ],
  scope_partial: ["The certificate covers … only in part", "Only a part of the credit is given for this use."],
  scope_unread: [
    "Nobody has read whether the certificate covers …",
    ({ factors }) =>
      `${creditGiven(factors.scopeUnread)} on the vendor's word. Read the scope statement and say what it covers.`,
  ],
  soa_excludes_required: ["A control you require is excluded: …", "Ask why, and what is done instead."],
  exclusion_not_credible: [
    "This exclusion does not fit what the vendor does: …",
    "The vendor trains models or uses other companies' services, so the control applies.",
  ],
  fast_track_lost: [
    "Left to the certificate, which does not answer it: …",
    "The question is open. Ask the vendor for its own answer.",
  ],
  must_have_failed: [
    "A must-have is not met: …",
    "Decide whether this ends the assessment, or which condition would mend it.",
  ],
  must_have_unread: [
    "A must-have waits to be read: …",
    "It is answered in the vendor's own words. Read it, and give it a level.",
  ],
  contradiction: ["The answer and the Statement of Applicability disagree: …", "Ask which of the two is right."],
  evidence_stretched: [
    "One item stands behind many answers: …",
    "Accept it for the answers that it proves. Until then it shows nothing at work.",
  ],
  paper_only: [
    "Only paper in …",
    "Much is claimed, and nothing shows it at work. Ask for records: logs, test results, minutes.",
  ],
  human_oversight_weak: [
    "Human oversight is weak",
    "Ask who is accountable, who may stop the system, and how they are trained.",
  ],
  data_governance_weak: ["Data governance is weak", "Ask about origin, quality and use of training data."],
  supplier_ungoverned: [
    "Suppliers of … are not governed",
    "The system uses other companies' AI, and their control is missing or weak.",
  ],
  supplier_outside_boundary: ["… uses a service outside the management system", "Ask how that service is controlled."],
  stale_evidence: ["Some evidence is old or undated", "It counts one step less. Ask for newer records."],
  low_coverage: [
    "Too little is known",
    "Less than the share you ask for was answered, so the rating is not conclusive.",
  ],
};

export const severityWords: Readonly<Record<Severity, string>> = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
  info: "For information",
};

/** What the words of a flag rest on: the policy the score was made with, and the names of what flags are about. */
export interface FlagContext {
  readonly policy: Policy;
  /** Puts the subject's own name in place of its id. */
  readonly nameOf: (subject: string) => Words;
}

/** The policy and the names of a dossier that was scored. */
export const inDossier = (dossier: Dossier): FlagContext => ({
  policy: resolvePolicy(dossier.policy),
  nameOf: (subject) => nameWords(subject, { dossier }),
});

/** A flag in plain words, with the numbers of the policy it was raised under. */
export function flagWords(flag: Flag, context: FlagContext): { title: string; advice: string } {
  const [, advice] = words[flag.code];
  return {
    title: plainWords(flagTitle(flag, context)),
    advice: typeof advice === "string" ? advice : advice(context.policy),
  };
}

/** What a flag says, where a question it names is to know its language. */
export function flagTitle({ code, subject }: Flag, { nameOf }: FlagContext): Words {
  const [title] = words[code];
  if (subject === null) return title.replace(/:? ?…/, "").trim();
  const [before = "", after = ""] = title.split("…");
  return joined(before.trimStart(), nameOf(subject), after.trimEnd());
}

/** Flags that say the same of several things. */
export interface FlagGroup {
  readonly first: Flag;
  readonly flags: readonly Flag[];
}

/** Flags of one kind together, in the order of the summary; what a certificate leaves out comes first among equals. */
export function groupFlags(flags: readonly Flag[]): FlagGroup[] {
  const groups = new Map<string, Flag[]>();
  for (const flag of flags) groups.set(flag.code, [...(groups.get(flag.code) ?? []), flag]);
  const list = [...groups.values()].flatMap((group) => (group[0] ? [{ first: group[0], flags: group }] : []));
  const rank = ({ first }: FlagGroup): number =>
    severities.indexOf(first.severity) * 2 + (/^(scope|certificate)/.test(first.code) ? 0 : 1);
  return list.sort((one, other) => rank(one) - rank(other));
}
