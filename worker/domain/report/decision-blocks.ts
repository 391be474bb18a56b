import { judgedApartWords } from "#domain/assessment/two-reviewers.ts";
import { domains } from "#domain/catalogue/controls.ts";
import type { DecisionRecord } from "#domain/decision/decision.ts";
import { date, list as inWords, percent } from "#domain/format.ts";
import { type Block, extent, facts, heading, list, small, text, title } from "#domain/report/blocks.ts";
import { findingsBlocks, recordedGroups } from "#domain/report/told-findings-blocks.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import { lookedAtWords, modelWords } from "#domain/words/checked.ts";
import { decidedByWords } from "#domain/words/decided-by.ts";
import { lookedOverWords } from "#domain/words/looked-over.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";

/** A decision for the file: what was decided, by whom, on what, and the fingerprints that tie it to the dossier. */
export function decisionBlocks(record: DecisionRecord): Block[] {
  const { vendor, conditions } = record;
  return [
    title(`${outcomeWords[record.outcome].words}: ${record.product}`),
    text(`${vendor.name} (${vendor.legalName}), decided for ${record.buyer} on ${date(record.decidedAt, "UTC")}.`),
    ...decidedByWords(record).map(text),
    ...(record.reviewOn ? [text(`It holds until ${date(record.reviewOn)}, and is looked at again by then.`)] : []),
    heading("Why"),
    ...record.reason.split("\n").map(text),
    ...(conditions.length > 0
      ? [heading("Conditions"), list(conditions.map(({ text: words, dueOn }) => `${words} (until ${date(dueOn)})`))]
      : []),
    ...restsOn(record),
    ...(record.lookedOver ? [heading("What was looked at"), facts(lookedOverWords(record.lookedOver))] : []),
    heading("Findings that day"),
    ...findingsBlocks(recordedGroups(record)),
    ...fingerprints(record),
  ];
}

function restsOn({ summary, product, lookedAt, lookedOver, unserved = [], judgedApart }: DecisionRecord): Block[] {
  const { overall, rating, conclusive } = summary;
  const risk = rating === null ? "Not rated" : ratingWords[rating];
  return [
    heading("What it rests on"),
    overall === null
      ? text("Too little was known for a score.")
      : text(
          `${percent(overall.assured)} assured of ${percent(overall.claimed)} claimed, ${percent(overall.checked)} on what was checked; ${percent(overall.coverage)} of what was asked is answered.`,
        ),
    ...(overall === null ? [] : [extent(`${product}, overall`, overall)]),
    facts([
      ["Residual risk", `${risk}${conclusive ? "" : ", not conclusive"}`],
      ...(lookedAt && !lookedOver ? [["Looked at", lookedAtWords(lookedAt)] as [string, string]] : []),
      ...(judgedApart ? [["Two reviewers", judgedApartWords(judgedApart)] as [string, string]] : []),
      ...(unserved.length > 0 ? [["Uses that no system serves", inWords(unserved)] as [string, string]] : []),
      ...domains.map(({ id, title: name }): [string, string] => {
        const result = summary.domains[id];
        return [
          `${id} ${name}`,
          result?.status === "assessed"
            ? `${percent(result.assured)} assured of ${percent(result.claimed)} claimed`
            : "Not assessed",
        ];
      }),
    ]),
  ];
}

const fingerprints = (record: DecisionRecord): Block[] => [
  heading("Fingerprints"),
  small(`Round ${record.round}. Submitted dossier, SHA-256 ${record.submittedSha256}`),
  small(`Scored dossier, SHA-256 ${record.dossierSha256}`),
  small(
    `Questionnaire ${record.questionnaire.id} version ${record.questionnaire.version}, SHA-256 ${record.questionnaire.sha256}`,
  ),
  small(
    `Policy version ${record.policyVersion}, model ${modelWords(record.summary.model)}, as of ${date(record.summary.asOf)}`,
  ),
  small("A score is no certificate and no proof of conformity with any law."),
];
