import type { Finding } from "#domain/findings/findings.ts";
import { date, dateTime, plural } from "#domain/format.ts";
import { type Block, facts, heading, section, type TableBlock, text } from "#domain/report/blocks.ts";
import { certificatePartsWords, questionChangeWords } from "#domain/report/change-words.ts";
import { acceptanceWords } from "#domain/words/acceptance.ts";
import { answerWords } from "#domain/words/answers.ts";
import { findingWords, stateWords } from "#domain/words/findings.ts";
import { severityWords } from "#domain/words/severity.ts";
import { asked } from "#domain/words/words.ts";
import type { ReportSource } from "./source.ts";

/** Every finding with who deals with it; an accepted risk with who carries it and until when. */
export const findingsPart = ({ findings, dossier }: ReportSource): Block[] =>
  section(
    heading("Findings"),
    findings.length === 0
      ? []
      : [
          {
            kind: "table",
            caption: "What was found, and what becomes of it",
            head: ["Finding", "Severity", "State", "Who, until when", "The vendor's plan"],
            widths: [34, 11, 15, 20, 20],
            rows: findings.map((finding) => [
              findingWords(finding, dossier),
              severityWords[finding.severity].words,
              stateWords[finding.standing].words,
              whoAndWhen(finding, dossier.asOf),
              planned(finding),
            ]),
          },
        ],
  );

function whoAndWhen({ state, accepted, owner, dueOn, reason }: Finding, asOf: string): string {
  if (state === "accepted" && accepted !== null) return `${acceptanceWords(accepted, asOf)} ${reason}`;
  return [owner, dueOn === null ? "" : `until ${date(dueOn)}`].filter(Boolean).join(", ") || "–";
}

const planned = ({ plan }: Finding): string =>
  plan === null ? "–" : `${plan.measures}${plan.until ? ` (by ${date(plan.until)})` : ""}`;

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
export function signOff({ submission, reviews, buyerName }: ReportSource): Block[] {
  const reviewers = [...new Set(reviews.map(({ reviewedBy }) => reviewedBy))];
  return [
    heading("Sign-off"),
    facts([
      [
        "Answers signed by",
        `${submission.signedName}, ${submission.signedRole}, ${dateTime(submission.submittedAt, "UTC")} UTC`,
      ],
      ["Reviewed by", reviewers.length > 0 ? reviewers.join(", ") : "Nobody has concluded anything yet"],
      [`For ${buyerName}`, "Name, date, signature: ______________________________"],
    ]),
  ];
}
