import { date } from "#domain/format.ts";
import { lookedOver } from "#domain/told/looked-over.ts";
import { decidedByWords } from "#domain/words/decided-by.ts";
import { lookedOverWords } from "#domain/words/looked-over.ts";
import { nameOf } from "#domain/words/names.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import { type Id, type OscalSource, part } from "./source.ts";

/** What the assessor stands for beside the figures: what was looked at and what was not, and who decided, with which words. */
export function attestationsOf({ dossier, decision }: OscalSource, id: Id): object[] {
  const seen = lookedOverWords(lookedOver(dossier, (subject) => nameOf(subject, { dossier })));
  const looked = part("looked-at", {
    uuid: id("looked-at"),
    title: "What was looked at",
    prose: seen.map(([kind, words]) => `${kind}: ${words}`).join("\n"),
  });
  return [{ parts: [looked, ...(decision === null ? [] : [decided(decision, id)])] }];
}

const decided = ({ outcome, reason, conditions, ...by }: NonNullable<OscalSource["decision"]>, id: Id) =>
  part("decision", {
    uuid: id("decision"),
    title: outcomeWords[outcome].words,
    prose: [
      ...decidedByWords(by),
      reason,
      ...conditions.map(({ text, dueOn }) => `Condition, until ${date(dueOn)}: ${text}`),
    ].join("\n"),
  });
