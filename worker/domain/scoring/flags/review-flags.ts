import { systemsServing } from "#domain/certificate/scope.ts";
import { canCount } from "#domain/questionnaire/which-count.ts";
import type { Scoring } from "../scoring-run.ts";
import type { Flag } from "./flag.ts";

/** Flags about uses and systems, and what they or unconfirmed answers hide (SCORING 7). */
export function reviewFlags(run: Scoring): Flag[] {
  const { dossier } = run.setting;
  const { uses, systems } = dossier;
  const flags: Flag[] = [...hiddenUnreviewed(run)];
  if (uses.length === 0) flags.push({ code: "no_use_named", severity: "high", subject: null });
  if (systems.length === 0) flags.push({ code: "no_system_named", severity: "high", subject: null });
  for (const use of uses)
    if (systemsServing(dossier, use).length === 0)
      flags.push({ code: "use_not_served", severity: "high", subject: use.id });
  for (const { id, confirmed } of systems)
    if (confirmed !== true) flags.push({ code: "system_unconfirmed", severity: "low", subject: id });
  return flags;
}

/** What hides questions that would count: answers that cost nothing and systems, as long as nobody has confirmed them. */
function hiddenUnreviewed({ setting: { dossier, assumedAway } }: Scoring): Flag[] {
  const hidden = dossier.questionnaire.sections
    .flatMap((section) => section.questions)
    .filter((question) => assumedAway.has(question.id) && canCount(question, dossier.questionnaire));
  const hiders = new Set(hidden.flatMap(({ id }) => [...(assumedAway.get(id) ?? [])]));
  return [...hiders].map((subject) => ({
    code: "hidden_unreviewed",
    severity: hidden.some(({ id, mustHave }) => mustHave === true && assumedAway.get(id)?.has(subject))
      ? "high"
      : "medium",
    subject,
  }));
}
