import type { CivilDate } from "#domain/civil-date.ts";
import { acceptanceStand } from "#domain/findings/acceptance.ts";
import type { Acceptance } from "#domain/findings/finding.schema.ts";
import { date } from "#domain/format.ts";

/** Who carries a risk, or is asked to, as one sentence. */
export function acceptanceWords(accepted: Acceptance, asOf: CivilDate): string {
  const { by, until, answer } = accepted;
  const said = answer === null || answer.word === "" ? "" : `: “${answer.word}”`;
  switch (acceptanceStand(accepted, asOf)) {
    case "never-asked":
      return `${by} was named to carry the risk until ${date(until)}, and never asked. It counts as open.`;
    case "waits":
      return `Waits for ${by}, who is asked to carry the risk until ${date(until)}. Until then it counts as open.`;
    case "declined":
      return `${by} declined to carry the risk${on(answer)}${said}.`;
    case "agreed":
      return `${by} carries the risk until ${date(until)}, and agreed${on(answer)}${said}.`;
    case "ended":
      return `${by} was to carry the risk until ${date(until)}. That has ended, and it is open again.`;
  }
}

const on = (answer: Acceptance["answer"]): string => (answer === null ? "" : ` on ${date(answer.at, "UTC")}`);
