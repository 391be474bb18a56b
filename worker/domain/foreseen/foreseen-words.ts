import { list } from "#domain/format.ts";
import type { NamedThings } from "#domain/words/names.ts";
import type { Foreseen, ForeseenCode } from "./foreseen.ts";

/** Where something is shown beside the thing that mends it; the page before signing shows all. */
export type ForeseenPage = "systems" | "certificate" | "question";

interface Told {
  /** Beside what it is shown; where no question mends it, the first is where the vendor is led to. */
  readonly on: readonly ForeseenPage[];
  /** What the reviewer will see; `…` stands for its subject. */
  readonly title: string;
  /** What the vendor can do about it. */
  readonly mend: string | ((one: Foreseen, things: NamedThings) => string);
  /** Why the vendor is told of some only. */
  readonly elseNot?: string;
}
interface Untold {
  readonly notTold: string;
}

const namesOf = (ids: readonly string[], things: Pick<NamedThings, "uses" | "systems">): string =>
  list(ids.map((id) => [...things.systems, ...things.uses].find((one) => one.id === id)?.name ?? id));
const answerYourselves = "Until then, answer the questions yourselves and attach records: that can score as well.";
const pointsStayWithBuyer = "It rests on how answers turn into points, which stays with the buyer.";
const reviewersWork = "It is for a reviewer to look at; the vendor can do nothing about it.";

/** The vendor's words for each thing a reviewer will see, or why the vendor is not told. */
const words: Readonly<Record<ForeseenCode, Told | Untold>> = {
  no_use_named: { notTold: "The uses are the buyer's own." },
  no_system_named: { notTold: "Nothing can be submitted without one: the check before signing asks for it." },
  use_not_served: {
    on: ["systems"],
    title: "No AI system serves …",
    mend: "Say which of your AI systems does, or write to the buyer that the product is not meant for it.",
  },
  system_unconfirmed: { notTold: reviewersWork },
  trust_unreviewed: { notTold: reviewersWork },
  hidden_unreviewed: { notTold: reviewersWork },
  no_certificate: { notTold: "It is no fault. The page of the certificate says what one would answer." },
  other_standard: {
    on: ["certificate"],
    title: "This is no certificate to ISO/IEC 42001: …",
    mend: "It brings no credit here. Attach it as evidence to the answers that it bears on.",
  },
  certificate_in_progress: {
    on: ["certificate"],
    title: "The certification is still in progress: …",
    mend: `It counts from the day it is issued. ${answerYourselves}`,
  },
  certificate_suspended: {
    on: ["certificate"],
    title: "The certificate is suspended: …",
    mend: `It counts for nothing while it is. Say beside its status since when and why. ${answerYourselves}`,
  },
  certificate_withdrawn: {
    on: ["certificate"],
    title: "The certificate was withdrawn: …",
    mend: "It counts for nothing. Say beside its status what led to it, and answer the questions yourselves.",
  },
  certificate_cancelled: {
    on: ["certificate"],
    title: "The certificate was cancelled: …",
    mend: "It counts for nothing. Answer the questions yourselves and attach records.",
  },
  certificate_not_confirmed: { notTold: "It is what a reviewer found." },
  certificate_expired: {
    on: ["certificate"],
    title: "The certificate has expired: …",
    mend: `Enter the renewed one. ${answerYourselves}`,
  },
  certificate_draft_edition: {
    on: ["certificate"],
    title: "Certified against a draft of the standard: …",
    mend: "Nobody can be certified against a draft. Look at the edition that is printed; ask the body to re-issue it.",
  },
  surveillance_overdue: {
    on: ["certificate"],
    title: "No surveillance audit is entered that was due: …",
    mend: "Enter the date and the result if it took place. If it did not, write to the buyer when it will.",
  },
  certificate_unaccredited: {
    on: ["certificate"],
    title: "The buyer does not recognise the accreditation as entered: …",
    mend: "Enter the accreditation body that is printed, and since when it accredits the body for ISO/IEC 42001. If there is none, attach evidence to your answers.",
  },
  certificate_holder_mismatch: {
    on: ["certificate"],
    title: "The certificate is held by another company than the one in the contract: …",
    mend: "Enter the holder as printed. If the two belong together, write to the buyer how.",
  },
  certificate_role_gap: {
    on: ["certificate"],
    title: "It covers you only as a user of AI: …",
    mend: "Tick every role that is printed. If there is no other, answer the questions about what you build yourselves.",
  },
  certificate_expiring: {
    on: ["certificate"],
    title: "The certificate expires soon: …",
    mend: "Write to the buyer when recertification is planned.",
  },
  certificate_not_yet_valid: {
    on: ["certificate"],
    title: "The certificate is not valid yet: …",
    mend: "It counts from its date of issue. Look at the date again.",
  },
  certificate_unverified: {
    on: ["certificate"],
    title: "There is nothing on file to check the certificate by: …",
    mend: "Attach the certificate itself.",
    elseNot: reviewersWork,
  },
  soa_missing: {
    on: ["certificate"],
    title: "No Statement of Applicability is entered: …",
    mend: "Say which controls it includes. Without it the certificate counts for less.",
  },
  certificate_roles_unknown: {
    on: ["certificate"],
    title: "The roles on the certificate are not entered: …",
    mend: "Tick the roles that are printed.",
  },
  scope_gap: {
    on: ["certificate", "systems"],
    title: "No certificate covers what serves …",
    mend: ({ clash }, things) =>
      `Look at the scope again: does it cover ${namesOf(clash, things)}? If it does not, let your answers stand on evidence.`,
  },
  scope_partial: {
    on: ["certificate", "systems"],
    title: "A certificate covers what serves … only in part",
    mend: ({ clash }, things) =>
      `Look at the scope again: how far does it cover ${namesOf(clash, things)}? For the rest, attach evidence to your answers.`,
  },
  scope_unread: { notTold: reviewersWork },
  scope_names_nothing: {
    on: ["certificate", "systems"],
    title: "No word of the scope stands in the product, its AI systems or their uses: …",
    mend: "Copy the scope statement word for word, and name your AI systems as it does. If it covers them under another name, say which in the purpose of the system.",
  },
  soa_excludes_required: {
    notTold:
      "Which controls a buyer requires is part of its policy. What the statement leaves out is on the page anyway.",
  },
  exclusion_not_credible: {
    on: ["certificate", "systems"],
    title: "Leaving this control out does not fit what you offer: …",
    mend: (one, things) =>
      `${clashWords(one, things)} Correct the Statement of Applicability, or what is said of the AI systems.`,
  },
  fast_track_lost: {
    on: ["question", "certificate"],
    title: "Your certificate does not answer this today: …",
    mend: "It counts as open. Choose “We answer”, or mend what the certificate lacks.",
  },
  must_have_failed: {
    on: ["question"],
    title: "A must-have of the buyer counts as open: …",
    mend: "Answer it. If it does not apply, explain why: the buyer decides.",
    elseNot: pointsStayWithBuyer,
  },
  must_have_unread: { notTold: reviewersWork },
  contradiction: {
    on: ["question", "certificate"],
    title: "Your answer and your Statement of Applicability disagree: …",
    mend: contradictionWords,
  },
  evidence_stretched: {
    on: ["question"],
    title: "One file stands behind many answers: …",
    mend: "It shows nothing at work until a reviewer has accepted it for each of them. Attach to each answer what proves that one, or explain where in the file it stands.",
  },
  paper_only: {
    on: [],
    title: "Much is said, and nothing shows it at work: …",
    mend: "Attach records to these answers: logs, test results, minutes.",
  },
  human_oversight_weak: { notTold: pointsStayWithBuyer },
  data_governance_weak: { notTold: pointsStayWithBuyer },
  supplier_ungoverned: { notTold: pointsStayWithBuyer },
  supplier_outside_boundary: {
    on: ["systems"],
    title: "It uses a service outside your management system: …",
    mend: "If your management system covers the service, say so of the AI system. If not, say under suppliers how you control it.",
  },
  stale_evidence: {
    on: ["question"],
    title: "Some evidence is old or has no date",
    mend: "It counts for less. Give the date of the file, or attach a newer one.",
  },
  low_coverage: { notTold: "How much has to be answered is part of the buyer's policy. What is open is listed." },
};

function contradictionWords({ says, clash }: Foreseen): string {
  if (says === "done")
    return `You answer that it is done, if only in part, and the statement leaves out ${list(clash)}. Correct the one that is wrong; if both are right, explain it in the answer.`;
  return clash.length > 0
    ? `You answer that it does not apply, and the statement does not leave out ${list(clash)} with a reason that fits. Correct the one that is wrong, or explain it in the answer.`
    : "You answer that it does not apply, and so does the statement. It counts once the buyer has confirmed the certificate; explain in the answer why.";
}

/** Why leaving a control out does not fit: `clash` are the uses or AI systems it disagrees with. */
export function clashWords(
  { clash, subject }: Pick<Foreseen, "clash" | "subject">,
  things: Pick<NamedThings, "uses" | "systems">,
): string {
  const named = namesOf(clash, things);
  if (things.uses.some(({ id }) => clash.includes(id)))
    return `No AI system is said to serve ${named}, so nobody can tell whether it applies.`;
  return subject === "A.10.3"
    ? `The control applies to whatever uses services of other companies: ${named}.`
    : `Controls on data apply to whatever is built or fine-tuned: ${named}.`;
}

const toldOf = (code: ForeseenCode): Told | undefined => {
  const entry = words[code];
  return "notTold" in entry ? undefined : entry;
};

/** Whether the vendor is told of such a thing. */
export const isTold = (code: ForeseenCode): boolean => toldOf(code) !== undefined;

/** Beside what it is shown; the page before signing shows all. */
export const pagesOf = ({ code }: Pick<Foreseen, "code">): readonly ForeseenPage[] => toldOf(code)?.on ?? [];

/** Things of one kind with one remedy, in the vendor's words: the title stands around their names. */
export interface ForeseenGroup {
  readonly ones: readonly Foreseen[];
  readonly before: string;
  readonly after: string;
  readonly mend: string;
}

/** What the reviewer will see and what to do about it; of one kind and one remedy together, in the order given. */
export function foreseenGroups(list: readonly Foreseen[], things: NamedThings): ForeseenGroup[] {
  const groups = new Map<string, ForeseenGroup>();
  for (const one of list) {
    const { title = "", mend = "" } = toldOf(one.code) ?? {};
    const remedy = typeof mend === "string" ? mend : mend(one, things);
    const [before = "", after = ""] = title.split("…");
    const key = `${one.code} ${remedy}`;
    groups.set(key, { ones: [...(groups.get(key)?.ones ?? []), one], before, after, mend: remedy });
  }
  return [...groups.values()];
}

/** The title where its subject stands beside it already: "Your answer and your Statement of Applicability disagree". */
export const titleAlone = ({ before, after }: Pick<ForeseenGroup, "before" | "after">): string =>
  `${before.replace(/:? ?$/, "")}${after}`;
