import { domains } from "#domain/catalogue/controls.ts";
import { vendorFacts } from "#domain/comparison/vendor-facts.ts";
import { date, percent, plural } from "#domain/format.ts";
import {
  type Block,
  extent,
  facts,
  heading,
  list,
  section,
  type TableBlock,
  text,
  title,
} from "#domain/report/blocks.ts";
import { lookedAt } from "#domain/scoring/looked-at.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import { checkedWords } from "#domain/words/checked.ts";
import { decidedByWords } from "#domain/words/decided-by.ts";
import { flagTitle, flagWords, groupFlags, inDossier, severityWords } from "#domain/words/flags.ts";
import { mustHaveWords } from "#domain/words/must-haves.ts";
import { nameWords } from "#domain/words/names.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import { asked, joined, listed, type Words } from "#domain/words/words.ts";
import { certificateSentence, changesSentence, gapsSentence, scoreSentence } from "./plain-words.ts";
import type { ReportSource } from "./source.ts";

/** The page somebody outside the field reads: verdict, certificate, must-haves, domains, what would help. */
export function firstPage(source: ReportSource): Block[] {
  const { assessment, summary, buyerName } = source;
  return [
    title(`${assessment.product}: ${verdict(source)}`),
    text(
      `${assessment.vendorName} (${assessment.vendorLegalName}), assessed by ${buyerName} as of ${date(summary.asOf)}. It is to be used for: ${assessment.purpose}`,
    ),
    heading("In short"),
    ...[scoreSentence(source), certificateSentence(source), gapsSentence(source), changesSentence(source)]
      .filter(Boolean)
      .map(text),
    ...(summary.overall === null ? [] : [extent(`${assessment.product}, overall`, summary.overall)]),
    facts(standing(source)),
    ...section(heading("Must-haves"), mustHaves(source)),
    ...section(heading("What to look at"), gravest(source)),
    heading("Domains"),
    domainTable(source),
    ...section(heading("What would help most"), nextSteps(source)),
  ];
}

const verdict = ({ summary, decision }: ReportSource): string =>
  decision === null
    ? `${summary.rating === null ? "not rated" : ratingWords[summary.rating].toLowerCase()}, not decided yet`
    : outcomeWords[decision.outcome].words.toLowerCase();

function standing({ summary, decision, dossier }: ReportSource): [string, string][] {
  const { inherent, residual, overall, rating } = summary;
  return [
    ...(decision === null ? [] : decided(decision)),
    [
      "Residual risk",
      residual === null || rating === null
        ? "Not rated"
        : `${ratingWords[rating]}: ${percent(residual)}, which is the risk of the use (${percent(inherent)}) times what is not assured (${percent(1 - (overall?.assured ?? 0))})`,
    ],
    [
      "How firm that is",
      `${summary.conclusive ? "Conclusive" : "Not conclusive"}: ${percent(overall?.coverage)} of what was asked is answered. ${overall === null ? "" : checkedWords(overall, lookedAt(runScoring(dossier)))}`,
    ],
  ];
}

function decided(decision: NonNullable<ReportSource["decision"]>): [string, string][] {
  const { outcome, reason, conditions, summary, policyVersion } = decision;
  const until = conditions.map(({ text: words, dueOn }) => `${words} (until ${date(dueOn)})`);
  const basis = `${percent(summary.overall?.assured)} assured, residual risk ${percent(summary.residual ?? undefined)}, policy version ${policyVersion}`;
  return [
    ["Decision", `${outcomeWords[outcome].words}. ${decidedByWords(decision).join(" ")}\n${reason}`],
    ["Decided on", `${basis}. Numbers elsewhere on these pages are as they stand now.`],
    ...(until.length === 0 ? [] : [["Conditions", until.join("; ")] as [string, string]]),
  ];
}

/** Each must-have by how it stands, those that are not met first. */
function mustHaves({ dossier }: ReportSource): Block[] {
  const order = Object.keys(mustHaveOrder);
  const items = vendorFacts(dossier)
    .mustHaves.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
    .map(({ state, text: words, isOnlySaid }) =>
      joined(
        `${mustHaveWords[state]}${isOnlySaid ? ", by the vendor's word only" : ""}: `,
        asked(dossier.questionnaire, words),
      ),
    );
  return items.length === 0 ? [] : [list(items)];
}

/** The worst first. */
const mustHaveOrder = { failed: 1, open: 2, waiting: 3, met: 4, "not-applicable": 5, "not-asked": 6 } as const;

/** Critical and high flags in words, and how many lesser ones there are. */
function gravest(source: ReportSource): Block[] {
  const grave = source.summary.flags.filter(({ severity }) => severity === "critical" || severity === "high");
  const items = groupFlags(grave).map(({ first, flags }): Words => {
    const names = flags.map(({ subject }) => nameWords(subject ?? "", source));
    const context = { ...inDossier(source.dossier), nameOf: () => listed(names) };
    const { advice } = flagWords(first, context);
    return joined(`${severityWords[first.severity]}: `, flagTitle(first, context), `. ${advice}`);
  });
  const lesser = source.summary.flags.filter(({ severity }) => severity === "medium" || severity === "low").length;
  if (lesser > 0)
    items.push(`And ${plural({ count: lesser, one: "lesser flag", other: "lesser flags" })}, in the portal.`);
  return items.length === 0 ? [] : [list(items)];
}

function domainTable({ summary }: ReportSource): TableBlock {
  return {
    kind: "table",
    caption: "Score by domain of Annex A",
    head: ["Domain", "Assured, claimed, possible", "Assured", "Claimed", "Answered", "Controls"],
    widths: [30, 24, 11, 11, 12, 12],
    numbers: [2, 3, 4, 5],
    rows: domains.map(({ id, title: name, controls }) => {
      const result = summary.domains[id];
      const assessed = controls.filter((control) => summary.controls[control]?.status === "assessed").length;
      const label = `${id} ${name}`;
      const count = `${assessed} of ${controls.length}`;
      if (result?.status !== "assessed") return [label, "Not assessed", "–", "–", "–", count];
      const { assured, claimed, possible, coverage } = result;
      return [
        label,
        { label, extent: { assured, claimed, possible } },
        percent(assured),
        percent(claimed),
        percent(coverage),
        count,
      ];
    }),
  };
}

function nextSteps({ summary, dossier }: ReportSource): Block[] {
  const questions = new Map(
    dossier.questionnaire.sections.flatMap((part) => part.questions.map((one) => [one.id, one.text])),
  );
  const items = summary.nextActions.map(({ question, gain }) =>
    joined(
      asked(dossier.questionnaire, questions.get(question) ?? question),
      ` (in place and shown at work, it would add ${percent(gain)})`,
    ),
  );
  return items.length === 0 ? [] : [list(items)];
}
