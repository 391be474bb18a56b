import { date, percent, plural } from "#domain/format.ts";
import type { EventKind, VendorEvent } from "#domain/register/vendor-event.ts";
import { causeWords } from "./ask-again.ts";
import { endingWords } from "./ended.ts";
import { outcomeWords } from "./outcomes.ts";
import { registerWords } from "./register-events.ts";
import { reasonWords } from "./score-reasons.ts";
import { severityWords } from "./severity.ts";

export const eventKindWords: Readonly<Record<EventKind, string>> = {
  request: "Requests",
  answers: "Answers",
  score: "Scores",
  certificate: "Certificates",
  decision: "Decisions",
  finding: "Findings",
  risk: "Accepted risks",
  message: "Messages",
  register: "In the register",
};

/** What happened in a few words, and what was said about it. */
export interface EventWords {
  readonly words: string;
  readonly said: string;
}

type Of<W extends VendorEvent["what"]> = Extract<VendorEvent, { readonly what: W }>;
type Says = { readonly [W in VendorEvent["what"]]: (event: Of<W>) => EventWords };

const only = (words: string): EventWords => ({ words, said: "" });

const judged: Readonly<Record<"confirmed" | "document" | "none" | "failed", string>> = {
  confirmed: "Certificate confirmed",
  document: "Certificate known by its document alone",
  none: "Certificate not verified any more",
  failed: "Certificate not confirmed",
};

const stateWords: Readonly<Record<Of<"found">["state"], string>> = {
  open: "Finding open",
  planned: "Finding to be mended",
  accepted: "Risk accepted",
  resolved: "Finding resolved",
  dismissed: "Finding dismissed",
};

/** A risk that nobody carries counts as open: it is never called accepted. */
const standsWords: Readonly<Record<NonNullable<Of<"found">["stands"]>, (carrier: string) => string>> = {
  "never-asked": (carrier) => `Risk open: ${carrier} was named to carry it, and never asked`,
  waits: (carrier) => `Risk open: ${carrier} is asked to carry it`,
  declined: (carrier) => `Risk open: ${carrier} declined to carry it`,
};

const assuredWords = (before: number | null, after: number | null): string => {
  const [from, to] = [percent(before ?? undefined), percent(after ?? undefined)];
  if (before === null) return `Assured ${to}`;
  return from === to ? `Assured ${to} as before` : `Assured ${from} → ${to}`;
};

const says: Says = {
  sent: ({ to }) =>
    only(to === "" ? "Questionnaire sent; its first contact is not known any more" : `Questionnaire sent to ${to}`),
  "taken-up": () => only("Invitation taken up"),
  ended: ({ how, reason }) => ({ words: endingWords[how].words, said: reason }),
  "put-away": () => only("Put away"),
  "sent-back": ({ questions }) =>
    only(`Sent back with ${plural({ count: questions, one: "question", other: "questions" })} to change`),
  "handed-in": ({ round, changed, signed }) => ({
    words: round === 1 || changed === null ? "Answers handed in" : `Round ${round} of the answers handed in`,
    said: [
      ...(signed === "" ? [] : [`Signed by ${signed}`]),
      ...(changed === null
        ? []
        : [`${plural({ count: changed, one: "thing differs", other: "things differ" })} from the round before`]),
    ].join("; "),
  }),
  "taken-back": ({ round }) => only(`Round ${round} of the answers taken back`),
  scored: ({ before, after, reasons }) => ({
    words: assuredWords(before, after),
    said: reasons.map(reasonWords).join(", "),
  }),
  "certificate-judged": ({ found, isScope, reason }) => ({
    words: isScope
      ? "Scope of a certificate read"
      : found === null
        ? "Conclusion on a certificate taken back"
        : judged[found],
    said: reason,
  }),
  proposed: ({ number, outcome }) => only(`Decision ${number} proposed: ${outcomeWords[outcome].words.toLowerCase()}`),
  decided: ({ outcome, reason }) => ({ words: outcomeWords[outcome].words, said: reason }),
  rejected: ({ number, outcome, reason }) => ({
    words: `Proposal ${number} rejected or taken back: ${outcomeWords[outcome].words.toLowerCase()}`,
    said: reason,
  }),
  "to-ask-again": ({ cause, onDay }) => ({ words: "To be asked again", said: causeWords(cause, onDay) }),
  found: ({ title, state, severity, dueOn, carrier, stands }) => ({
    words: `${stands === null ? stateWords[state] : standsWords[stands](carrier)}, ${severityWords[severity].words.toLowerCase()}${dueOn === null ? "" : `, until ${date(dueOn)}`}`,
    said: title,
  }),
  accepted: ({ title, severity, by, until, reason }) => ({
    words: `${severityWords[severity].words} risk accepted by ${by} until ${date(until)}`,
    said: `${title}: ${reason}`,
  }),
  register: registerWords,
  imported: ({ file, isNew, outcome }) => ({
    words: isNew ? "Added by an import" : "Changed by an import",
    said: outcome === "taken-back" ? `${file}; taken back since` : file,
  }),
  wrote: ({ sender, text }) => ({
    words: sender === "buyer" ? "Message to the vendor" : "Message from the vendor",
    said: text,
  }),
};

/** What happened, in words. */
export const eventWords = <W extends VendorEvent["what"]>(event: Of<W>): EventWords =>
  // The key of the record is what happened: what TypeScript cannot follow through a union.
  (says[event.what] as (event: Of<W>) => EventWords)(event);

/** The part of an assessment's page that shows it; "" for its beginning. */
const parts: Readonly<Record<VendorEvent["what"], string>> = {
  sent: "",
  "taken-up": "",
  ended: "",
  "put-away": "",
  "sent-back": "",
  "handed-in": "/answers",
  "taken-back": "",
  scored: "/history",
  "certificate-judged": "/certificate",
  proposed: "/decision",
  decided: "/decision",
  rejected: "/decision",
  "to-ask-again": "/decision",
  found: "/findings",
  accepted: "/findings",
  wrote: "",
  register: "",
  imported: "",
};

/** The page of what happened; null where the vendor's own page is all there is. */
export function eventPath(event: VendorEvent, assessmentId: string | null): string | null {
  if (event.what === "imported") return `/vendors/import/${event.importId}`;
  return assessmentId === null ? null : `/assessments/${assessmentId}${parts[event.what]}`;
}
