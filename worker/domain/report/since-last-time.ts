import { canonicalJson } from "#domain/canonical-json.ts";
import { scopeMatch } from "#domain/certificate/scope.ts";
import { counts } from "#domain/certificate/standard.ts";
import type { Answer, Certificate, Dossier } from "#domain/dossier/dossier.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { score } from "#domain/scoring/score.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { type QuestionChange, questionChanges } from "./question-changes.ts";

/** An answer that is not what it was; undefined on the side that had none. */
interface AnswerChange {
  readonly question: Question;
  /** How it was asked then: what was answered reads in the words of that time. */
  readonly earlier: { readonly question: Question; readonly questionnaire: Dossier["questionnaire"] };
  readonly before: Answer | undefined;
  readonly after: Answer | undefined;
}

/** A part of a certificate that its credit rests on (SCORING 4), but for what reviewers concluded. */
export type CertificatePart =
  | "standard"
  | "status"
  | "dates"
  | "holder"
  | "accreditation"
  | "audits"
  | "statement"
  | "roles"
  | "scope";

/** A certificate that came, went, or reads differently in parts that its credit rests on. */
interface CertificateChange {
  readonly certificate: Certificate;
  readonly kind: "new" | "gone" | "changed";
  /** Empty for one that came or went. */
  readonly parts: readonly CertificatePart[];
}

/** What separates two hand-ins of one vendor for one product. */
export interface SinceLastTime {
  readonly before: Summary;
  readonly answers: readonly AnswerChange[];
  readonly certificates: readonly CertificateChange[];
  /** Question by question what differs, the answers above among it. */
  readonly questions: readonly QuestionChange[];
}

const plainText = ({ text }: Question): string => text.toLowerCase().replace(/\s+/g, " ").trim();
const questionsOf = ({ questionnaire }: Dossier): Question[] =>
  questionnaire.sections.flatMap((part) => part.questions);
const told = (answer: Answer | undefined): string =>
  canonicalJson({
    value: answer?.value ?? null,
    byCertificate: answer?.byCertificate === true,
    explanation: answer?.explanation ?? "",
    otherText: answer?.otherText ?? "",
    plan: answer?.plan ?? null,
    evidence: answer?.evidence?.toSorted() ?? [],
  });

/**
 * Compares the dossier of today with the one handed in before. Questions are the same when they have one id in one
 * questionnaire, or read the same in two; a question that was not asked before is not a change of the vendor's.
 */
export function sinceLastTime(earlier: Dossier, now: Dossier): SinceLastTime {
  const isSameForm = earlier.questionnaire.id === now.questionnaire.id;
  const keyOf = (question: Question): string => (isSameForm ? question.id : plainText(question));
  const asked = new Map(questionsOf(earlier).map((question) => [keyOf(question), question]));
  const answers = questionsOf(now).flatMap((question): AnswerChange[] => {
    const then = asked.get(keyOf(question));
    if (then === undefined) return [];
    const [before, after] = [earlier.answers[then.id], now.answers[question.id]];
    const asIs = { question: then, questionnaire: earlier.questionnaire };
    return told(before) === told(after) ? [] : [{ question, earlier: asIs, before, after }];
  });
  const certificates = certificateChanges(earlier, now);
  const pairs = questionsOf(now).map((question) => ({ question, was: asked.get(keyOf(question)) }));
  const questions = questionChanges(
    { earlier, now },
    { pairs, isCertificateChanged: certificates.some(answersQuestions(earlier)) },
  );
  return { before: score(earlier), answers, certificates, questions };
}

/** A certificate by which questions are answered, now or then: one of another standard, or that none is yet, answers none. */
const answersQuestions =
  (earlier: Dossier) =>
  ({ certificate }: CertificateChange): boolean =>
    counts(certificate) || earlier.certificates.some((one) => one.id === certificate.id && counts(one));

function certificateChanges(earlier: Dossier, now: Dossier): CertificateChange[] {
  const then = new Map(earlier.certificates.map((one) => [one.id, one]));
  const today = new Set(now.certificates.map(({ id }) => id));
  return [
    ...now.certificates.flatMap((certificate): CertificateChange[] => {
      const before = then.get(certificate.id);
      if (before === undefined) return [{ certificate, kind: "new", parts: [] }];
      const [was, is] = [creditFacts(before, earlier), creditFacts(certificate, now)];
      const parts = certificateParts.filter((part) => was[part] !== is[part]);
      return parts.length === 0 ? [] : [{ certificate, kind: "changed", parts }];
    }),
    ...earlier.certificates
      .filter(({ id }) => !today.has(id))
      .map((certificate): CertificateChange => ({ certificate, kind: "gone", parts: [] })),
  ];
}

const certificateParts = [
  "standard",
  "status",
  "dates",
  "holder",
  "accreditation",
  "audits",
  "statement",
  "roles",
  "scope",
] as const satisfies readonly CertificatePart[];

/** Each part, to be set beside that of another time. */
const creditFacts = (certificate: Certificate, { systems }: Dossier): Readonly<Record<CertificatePart, string>> => {
  const { standard, status, issued, expires, holder, accreditationBody, surveillance, soa, roles } = certificate;
  const scope = systems.map(({ id, name }) => [name, scopeMatch(certificate, id)]);
  const text = (part: unknown): string => canonicalJson(part ?? null);
  return {
    standard: text(standard),
    status: text(status),
    dates: text([issued ?? null, expires ?? null]),
    holder: text(holder),
    accreditation: text(accreditationBody),
    audits: text(surveillance),
    statement: text(soa),
    roles: text(roles),
    scope: text(scope),
  };
};
