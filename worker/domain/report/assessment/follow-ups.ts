import { dateTime, list, plural } from "#domain/format.ts";
import { type Block, facts, heading, section, type TableBlock, text } from "#domain/report/blocks.ts";
import { certificatePartsWords, questionChangeWords } from "#domain/report/change-words.ts";
import { findingsBlocks } from "#domain/report/told-findings-blocks.ts";
import { lookedAt } from "#domain/scoring/looked-at.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { lookedOver } from "#domain/told/looked-over.ts";
import { toldFindings } from "#domain/told/told-findings.ts";
import { answerWords } from "#domain/words/answers.ts";
import { lookedAtWords } from "#domain/words/checked.ts";
import { decidedByWords } from "#domain/words/decided-by.ts";
import { findingWords } from "#domain/words/findings.ts";
import { lookedOverWords } from "#domain/words/looked-over.ts";
import { nameOf } from "#domain/words/names.ts";
import { asked } from "#domain/words/words.ts";
import type { ReportSource } from "./source.ts";

/** Every finding with who deals with it; an accepted risk with who carries it and until when. */
export const findingsPart = ({ findings, dossier }: ReportSource): Block[] => [
  heading("Findings"),
  ...findingsBlocks(
    toldFindings(findings, { asOf: dossier.asOf, titleOf: (finding) => findingWords(finding, dossier) }),
  ),
];

/** What a reviewer looked at, and what nobody did. */
export const lookedOverPart = ({ dossier }: ReportSource): Block[] => [
  heading("What was looked at"),
  facts(lookedOverWords(lookedOver(dossier, (id) => nameOf(id, { dossier })))),
];

/** What differs from last time: certificates, the policy, each question, and answer by answer what it said and says now. */
export function sincePart({ since, dossier, evidence, assessment }: ReportSource): Block[] {
  if (since === null) return [];
  const { questionnaire } = dossier;
  const evidenceNames = new Map(evidence.map(({ id, name }) => [id, name]));
  const certificates = since.certificates.map(
    ({ certificate, kind, parts }) =>
      `${certificate.number ?? certificate.standard} is ${kind}${parts.length === 0 ? "" : ` (${certificatePartsWords(parts)})`}`,
  );
  const { policyVersion } = assessment;
  return section(heading("What changed since last time"), [
    ...(certificates.length === 0 ? [] : [text(`Certificates: ${certificates.join("; ")}.`)]),
    ...(since.policyVersion === policyVersion
      ? []
      : [text(`Policy: version ${policyVersion}; when it was last looked at, version ${since.policyVersion}.`)]),
    ...tableOf({
      caption: "What differs, question by question",
      head: ["Question", "What differs"],
      widths: [40, 60],
      rows: since.questions.map((change) => [
        asked(questionnaire, change.question.text),
        questionChangeWords(change).join("; "),
      ]),
    }),
    ...tableOf({
      caption: plural({ count: since.answers.length, one: "answer changed", other: "answers changed" }),
      head: ["Question", "It said", "It says now"],
      widths: [36, 32, 32],
      rows: since.answers.map(({ question, earlier, before, after }) => [
        asked(questionnaire, question.text),
        answerWords({ ...earlier, answer: before, evidenceNames }),
        answerWords({ question, questionnaire, answer: after, evidenceNames }),
      ]),
    }),
  ]);
}

/** No table without rows. */
const tableOf = (table: Omit<TableBlock, "kind">): Block[] =>
  table.rows.length === 0 ? [] : [{ kind: "table", ...table }];

/** Who stands for it: names from the record, and room for a pen. */
export function signOff({ submission, reviews, buyerName, dossier, decision }: ReportSource): Block[] {
  const reviewers = [...new Set(reviews.map(({ reviewedBy }) => reviewedBy))];
  const seen = `${lookedAtWords(lookedAt(runScoring(dossier)))} looked at`;
  return [
    heading("Sign-off"),
    facts([
      [
        "Answers signed by",
        `${submission.signedName}, ${submission.signedRole}, ${dateTime(submission.submittedAt, "UTC")} UTC`,
      ],
      ["Reviewed by", reviewers.length > 0 ? `${list(reviewers)}: ${seen}` : "Nobody has concluded anything yet"],
      ...(decision === null ? [] : [["Decision", decidedByWords(decision).join(" ")] as [string, string]]),
      [`For ${buyerName}`, "Name, date, signature: ______________________________"],
    ]),
  ];
}
