import type { DraftAnswers } from "#domain/assessment/block-answers.ts";
import type { DraftAnswer } from "#domain/questionnaire/check-answer.ts";
import { isAskedOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import type { RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";

/** What a vendor tells everybody: the open file that another portal reads. Nothing of any buyer is in it. */
export interface Passport<System = unknown, Certificate = unknown> {
  readonly format: "annexa-passport";
  readonly version: 1;
  readonly title: string;
  readonly publishedOn: string;
  readonly vendor: { readonly name: string };
  readonly systems: readonly { readonly id: string; readonly body: System }[];
  readonly certificates: readonly { readonly id: string; readonly body: Certificate }[];
  /** A standard questionnaire and the vendor's answers to it; null when none is shown. */
  readonly questionnaire: RespondentQuestionnaire | null;
  readonly answers: Readonly<Record<string, DraftAnswer>>;
  /** Files that can be asked for; their bytes are not in it. */
  readonly evidence: readonly PassportEvidence[];
}

interface PassportEvidence {
  readonly id: string;
  readonly name: string;
  readonly kind: "document" | "record" | "report";
  readonly dated: string | null;
  readonly bytes: number;
  readonly sha256: string;
}

export interface PassportChoices {
  readonly title: string;
  /** Part of the address when the page is public; null for an address nobody can guess. */
  readonly slug: string | null;
  readonly systemIds: readonly string[];
  readonly certificateIds: readonly string[];
  /** A submitted request to a questionnaire of the shelf, whose answers are shown; null for none. */
  readonly requestId: string | null;
  readonly evidenceIds: readonly string[];
}

interface PassportSource<System, Certificate> {
  readonly choices: PassportChoices;
  readonly publishedOn: string;
  readonly vendorName: string;
  readonly systems: readonly { readonly id: string; readonly body: System }[];
  readonly certificates: readonly { readonly id: string; readonly body: Certificate }[];
  readonly questionnaire: RespondentQuestionnaire | null;
  readonly answers: DraftAnswers;
  readonly evidence: readonly PassportEvidence[];
}

/** The page of a vendor's choice, frozen: only what was chosen, and of each answer only what the vendor said itself. */
export function passportOf<System, Certificate extends { readonly files?: unknown }>(
  of: PassportSource<System, Certificate>,
): Passport<System, Omit<Certificate, "files">> {
  const { choices, publishedOn, questionnaire } = of;
  const chosen = <T extends { readonly id: string }>(list: readonly T[], ids: readonly string[]): T[] =>
    list.filter(({ id }) => ids.includes(id));
  return {
    format: "annexa-passport",
    version: 1,
    title: choices.title,
    publishedOn,
    vendor: { name: of.vendorName },
    systems: chosen(of.systems, choices.systemIds).map(({ id, body }) => ({ id, body })),
    certificates: chosen(of.certificates, choices.certificateIds).map(({ id, body: { files: _own, ...body } }) => ({
      id,
      body,
    })),
    questionnaire,
    answers: questionnaire === null ? {} : openAnswers(of.answers, questionnaire),
    evidence: chosen(of.evidence, choices.evidenceIds),
  };
}

function openAnswers(answers: DraftAnswers, questionnaire: RespondentQuestionnaire): Record<string, DraftAnswer> {
  const asked = questionnaire.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => isAskedOnPage(question) && question.type !== "evidence");
  const open = asked.flatMap(({ id }) => {
    const answer = answers[id];
    return answer === undefined ? [] : [[id, withoutInner(answer)] as const];
  });
  return Object.fromEntries(open);
}

/** Plans and marks are between colleagues and one buyer; files are asked for. */
const withoutInner = ({ value, explanation, otherText, byCertificate }: DraftAnswer): DraftAnswer => ({
  ...(value !== undefined && { value }),
  ...(explanation && { explanation }),
  ...(otherText && { otherText }),
  ...(byCertificate && { byCertificate }),
});
