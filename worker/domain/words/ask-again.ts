import type { Cause, Changed } from "#domain/ask-again/cause.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { date, list } from "#domain/format.ts";
import { reasonWords } from "./score-reasons.ts";
import { movedWords } from "./since-decision.ts";

/** By what those to be asked again are told apart in a list, as a clause. */
export const causeKindWords: Readonly<Record<Cause["cause"], string>> = {
  certificate: "a certificate lapsed, ended or covers less",
  score: "the score fell",
  finding: "a finding is overdue",
  change: "the service or its model changed",
};

export const changedWords: Readonly<Record<Changed, string>> = {
  service: "The service changed",
  model: "The AI model behind it changed",
};

type Of<K extends Cause["cause"]> = Extract<Cause, { readonly cause: K }>;

const ended: Readonly<Record<Of<"certificate">["status"], string>> = {
  active: "is valid again",
  suspended: "is suspended",
  withdrawn: "was withdrawn",
  cancelled: "was cancelled",
  expired: "has expired",
  in_progress: "is no certificate yet",
};

const certificate = ({ named, stands, status }: Of<"certificate">, on: CivilDate): string => {
  switch (stands) {
    case "lapsed":
      return `Certificate ${named} was valid until ${date(on)}`;
    case "reduced":
      return `Certificate ${named} covers less than when it was decided on`;
    case "ended":
      return `Certificate ${named} ${ended[status]}`;
  }
};

/** Why a vendor is to be asked again, as one clause without a full stop; `on` is the day of the event. */
export function causeWords(cause: Cause, on: CivilDate): string {
  switch (cause.cause) {
    case "certificate":
      return certificate(cause, on);
    case "score":
      return `The score fell: ${movedWords(cause.from, cause.to) ?? "by less than one percentage point"} (${list(cause.why.map(reasonWords))})`;
    case "finding":
      return `A finding was due on ${date(on)}: ${cause.title}`;
    case "change":
      return `${changedWords[cause.what]}, as ${cause.who} ${cause.said === "vendor" ? "of the vendor says" : "noted"}: “${cause.word}”`;
  }
}
