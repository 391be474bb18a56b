import type { CivilDate } from "#domain/civil-date.ts";
import { type AcceptanceStand, acceptanceStand } from "#domain/findings/acceptance.ts";
import type { Acceptance } from "#domain/findings/finding.schema.ts";
import { date } from "#domain/format.ts";

/** Who carries a risk, or is asked to, as one sentence. */
export const acceptanceWords = (accepted: Acceptance, asOf: CivilDate): string =>
  carriedWords({ ...accepted, stand: acceptanceStand(accepted, asOf) });

/** The same, as it stood when it was written down. */
export function carriedWords(
  accepted: Pick<Acceptance, "by" | "until" | "answer"> & { readonly stand: AcceptanceStand },
): string {
  const { by, until, answer } = accepted;
  const said = saidWords(answer?.word ?? "");
  switch (accepted.stand) {
    case "never-asked":
      return `${by} was named to carry the risk until ${date(until)}, and never asked. It counts as open.`;
    case "waits":
      return `Waits for ${by}, who is asked to carry the risk until ${date(until)}. Until then it counts as open.`;
    case "declined":
      return `${by} declined to carry the risk${on(answer)}${said}`;
    case "agreed":
      return `${by} carries the risk until ${date(until)}, and agreed${on(answer)}${said}`;
    case "ended":
      return `${by} was to carry the risk until ${date(until)}. That has ended, and it is open again.`;
  }
}

/** What they said, with the one full stop that ends the sentence. */
const saidWords = (word: string): string => (word === "" ? "." : `: “${word}”${/[.!?…]$/.test(word) ? "" : "."}`);

const on = (answer: Acceptance["answer"]): string => (answer === null ? "" : ` on ${date(answer.at, "UTC")}`);
