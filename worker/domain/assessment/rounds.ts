import { canonicalJson } from "#domain/canonical-json.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { optionsOf } from "#domain/questionnaire/options.ts";
import { proofParts, type ReviewKind, type ReviewRecord } from "./reviews.ts";

/** One hand-in. `changed` names what differs from the round before, as `answer/<id>`, `system/<id>` and so on. */
export interface Round {
  readonly submittedAt: number;
  readonly changed: readonly string[];
}

type Things = Readonly<Record<string, unknown>>;
const byId = (kind: string, list: readonly { readonly id: string }[]): Things =>
  Object.fromEntries(list.map((item) => [`${kind}/${item.id}`, item]));

const thingsOf = (dossier: Dossier): Things => ({
  ...Object.fromEntries(Object.entries(dossier.answers).map(([id, answer]) => [`answer/${id}`, answer])),
  ...byId("system", dossier.systems),
  ...byId("certificate", dossier.certificates),
  ...byId("evidence", dossier.evidence),
  ...byId("question", askedIn(dossier.questionnaire)),
});

/** What an answer to a question is judged by: its words, its options, its controls, and when it is asked. */
const askedIn = (questionnaire: Questionnaire) =>
  questionnaire.sections.flatMap((section) =>
    section.questions.map((question) => {
      const { id, type, text, help, goodAnswer, controls, showIf } = question;
      const options = optionsOf(questionnaire, question);
      return { id, type, text, help, options, goodAnswer, controls, showIf, sectionShowIf: section.showIf };
    }),
  );

/** What a reviewer has to look at again: everything that was added, changed or left out since the round before. */
export function changedBetween(earlier: Dossier, later: Dossier): string[] {
  const [before, after] = [thingsOf(earlier), thingsOf(later)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => canonicalJson(before[key] ?? null) !== canonicalJson(after[key] ?? null))
    .sort();
}

/** What a conclusion rests on: the thing itself, and what it was judged from. */
const restsOn: Readonly<Record<ReviewKind, (subject: string) => string[]>> = {
  answer: (id) => [`answer/${id}`, `question/${id}`],
  evidence: (id) => [`evidence/${id}`],
  proof: (subject) => {
    const { questionId, evidenceId } = proofParts(subject);
    return [`answer/${questionId}`, `question/${questionId}`, `evidence/${evidenceId}`];
  },
  certificate: (id) => [`certificate/${id}`],
  scope: (subject) => {
    const [certificate = "", system = ""] = subject.split(":");
    return [`certificate/${certificate}`, `system/${system}`];
  },
  system: (id) => [`system/${id}`],
};

/** Whether what a conclusion was drawn from was changed by the vendor afterwards. */
export function isOutdated(record: ReviewRecord, rounds: readonly Round[]): boolean {
  const basis = restsOn[record.kind](record.subject);
  return rounds.some(
    ({ submittedAt, changed }) => submittedAt > record.reviewedAt && basis.some((thing) => changed.includes(thing)),
  );
}

/** The conclusions that still hold: none is carried over to words it was not drawn from. */
export const standingReviews = (records: readonly ReviewRecord[], rounds: readonly Round[]): ReviewRecord[] =>
  records.filter((record) => !isOutdated(record, rounds));
