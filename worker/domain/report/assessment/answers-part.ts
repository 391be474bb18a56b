import { date } from "#domain/format.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { isAskedOnPage, isMadeBySigning } from "#domain/questionnaire/question-types/which-types.ts";
import { type Block, chapter, heading, section, small } from "#domain/report/blocks.ts";
import { isGiven, isSeen } from "#domain/scoring/looked-at.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import type { Verdict } from "#domain/scoring/verdict.ts";
import { answerWords, rowsInWords } from "#domain/words/answers.ts";
import { evidenceKindWords } from "#domain/words/assurance.ts";
import { plainStanding } from "#domain/words/standing.ts";
import { asked, joined, type Words } from "#domain/words/words.ts";
import type { ReportSource } from "./source.ts";

/** What the vendor keeps in its profile has parts of its own in the report. */
const isPartOfThis = (question: Question): boolean => isAskedOnPage(question) || isMadeBySigning(question);

/** Every answer as submitted, what we conclude of it, and the files behind it; those left open only when asked for. */
export function answersPart(source: ReportSource, of: { readonly withOpen: boolean }): Block[] {
  const { dossier, evidence } = source;
  const run = runScoring(dossier);
  const verdicts = new Map(run.verdicts.map((verdict) => [verdict.question.id, verdict]));
  const names = new Map(evidence.map(({ id, name }) => [id, name]));
  const isShown = (question: Question): boolean =>
    isPartOfThis(question) &&
    run.setting.visibility.get(question.id) !== "hidden" &&
    (of.withOpen || dossier.answers[question.id] !== undefined);
  const row = (question: Question): Words[] => {
    const verdict = verdicts.get(question.id);
    const answer = dossier.answers[question.id];
    const { questionnaire } = dossier;
    return [
      asked(questionnaire, question.text),
      joined(
        answerWords({ question, questionnaire, answer, evidenceNames: names }),
        ...rowsInWords({ question, questionnaire, value: answer?.value }).map((words) => joined("\n", words)),
      ),
      verdict ? `${plainStanding(verdict)}${seenWords(verdict)}` : "It does not enter the score.",
    ];
  };
  const sections = dossier.questionnaire.sections.flatMap(({ title, questions }): Block[] => {
    const rows = questions.filter(isShown).map(row);
    if (rows.length === 0) return [];
    return [
      {
        kind: "table",
        caption: title === undefined ? "Answers" : asked(dossier.questionnaire, title),
        head: ["Question", "The vendor says", "We conclude"],
        widths: [34, 36, 30],
        rows,
      },
    ];
  });
  return section(chapter("Answers"), sections);
}

/** What the sentence on an answer leaves open: whether a reviewer looked at it. */
function seenWords(verdict: Verdict): string {
  if (!isGiven(verdict)) return "";
  if (!isSeen(verdict)) return " Nobody has looked at it.";
  return verdict.review?.confirmed === true ? " A reviewer agreed." : " A reviewer looked at it.";
}

/** The files behind the answers. */
export const evidencePart = ({ evidence }: ReportSource): Block[] =>
  section(
    heading("Evidence"),
    evidence.length === 0
      ? []
      : [
          {
            kind: "table",
            caption: "Files behind the answers",
            head: ["File", "Kind", "Dated", "From", "SHA-256"],
            widths: [26, 20, 14, 14, 26],
            rows: evidence.map(({ name, kind, dated, uploadedBy, sha256 }) => [
              name,
              evidenceKindWords[kind],
              dated ? date(dated) : "No date",
              uploadedBy || "–",
              sha256,
            ]),
          },
        ],
  );

/** What the numbers were made with, so that they can be made again. */
export const versionsPart = ({ assessment, submission, summary, decision }: ReportSource): Block[] => [
  heading("Made from"),
  small(
    `Assessment ${assessment.id}. Questionnaire ${assessment.questionnaire.id} version ${assessment.questionnaire.version}, SHA-256 ${assessment.questionnaire.sha256}.`,
  ),
  small(
    `Submitted dossier, SHA-256 ${submission.sha256}. Scored as of ${date(summary.asOf)} with model ${summary.model}, policy version ${assessment.policyVersion}.`,
  ),
  ...(decision === null
    ? []
    : [
        small(
          `The decision was made on that dossier with the reviewers' conclusions, SHA-256 ${decision.dossierSha256}.`,
        ),
      ]),
  small("A score is no certificate and no proof of conformity with any law."),
];
