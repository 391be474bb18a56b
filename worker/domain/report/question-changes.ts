import { canonicalJson } from "#domain/canonical-json.ts";
import type { Answer, Dossier } from "#domain/dossier/dossier.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { type ChangeKind, changesBetween } from "#domain/questionnaire/versions/changes.ts";

/** A part of an answer that the vendor gives in words or by choice. */
export type AnswerPart = "value" | "explanation" | "plan" | "by-certificate" | "not-by-certificate";

/** What about one question is not what it was when it was handed in before. */
export interface QuestionChange {
  /** As it is asked now; as it was, where it is asked no more. */
  readonly question: Question;
  readonly answer: readonly AnswerPart[];
  /** Ids of files: those that came, those that went, and those that are another kind or of another day. */
  readonly evidence: {
    readonly came: readonly string[];
    readonly went: readonly string[];
    readonly otherwise: readonly string[];
  };
  /** How the question itself differs; of one in another questionnaire nothing is known but that it reads the same. */
  readonly asked: readonly ChangeKind[];
  /** The certificate answers it, and one of them is not what it was. */
  readonly onCertificate: boolean;
}

interface Pair {
  readonly question: Question;
  /** The question of then that it is; undefined where it was not asked. */
  readonly was: Question | undefined;
}

/** Differences that change nothing of what is answered. */
const isOfWeight = (kind: ChangeKind): boolean => kind !== "moved" && kind !== "other";

/**
 * Question by question, what differs between two hand-ins: the answer, the evidence, the question itself, and the certificate
 * that answers it. In the order of today's questionnaire, then what is asked no more.
 */
export function questionChanges(
  { earlier, now }: { readonly earlier: Dossier; readonly now: Dossier },
  of: { readonly pairs: readonly Pair[]; readonly isCertificateChanged: boolean },
): QuestionChange[] {
  const isSameForm = earlier.questionnaire.id === now.questionnaire.id;
  const asked = Map.groupBy(
    (isSameForm ? changesBetween(earlier.questionnaire, now.questionnaire) : []).filter(
      (one) => one.of === "question" && isOfWeight(one.kind),
    ),
    ({ id }) => id,
  );
  const kindsOf = (id: string): ChangeKind[] => (asked.get(id) ?? []).map(({ kind }) => kind);
  const kept = of.pairs.map(({ question, was }): QuestionChange => {
    const [before, after] = [was && earlier.answers[was.id], now.answers[question.id]];
    const stands = before?.byCertificate === true || after?.byCertificate === true;
    return {
      question,
      answer: was === undefined ? [] : answerParts(before, after),
      evidence: was === undefined ? nothing : evidenceParts({ before, after, earlier, now }),
      asked: kindsOf(question.id),
      onCertificate: stands && of.isCertificateChanged,
    };
  });
  const still = new Set(of.pairs.flatMap(({ was }) => (was === undefined ? [] : [was.id])));
  const gone = earlier.questionnaire.sections
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => !still.has(id) && kindsOf(id).includes("removed"))
    .map(
      (question): QuestionChange => ({
        question,
        answer: [],
        evidence: nothing,
        asked: ["removed"],
        onCertificate: false,
      }),
    );
  return [...kept, ...gone].filter(hasChanged);
}

const nothing: QuestionChange["evidence"] = { came: [], went: [], otherwise: [] };

const hasChanged = ({ answer, evidence, asked, onCertificate }: QuestionChange): boolean =>
  onCertificate || [answer, asked, evidence.came, evidence.went, evidence.otherwise].some((parts) => parts.length > 0);

const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);

function answerParts(before: Answer | undefined, after: Answer | undefined): AnswerPart[] {
  const said = (answer: Answer | undefined) => [answer?.value ?? null, answer?.otherText ?? ""];
  const [was, is] = [before?.byCertificate === true, after?.byCertificate === true];
  const parts: readonly [AnswerPart, boolean][] = [
    ["by-certificate", is && !was],
    ["not-by-certificate", was && !is],
    ["value", !isSame(said(before), said(after))],
    ["explanation", (before?.explanation ?? "") !== (after?.explanation ?? "")],
    ["plan", !isSame(before?.plan, after?.plan)],
  ];
  return parts.filter(([, differs]) => differs).map(([part]) => part);
}

interface Shown {
  readonly before: Answer | undefined;
  readonly after: Answer | undefined;
  readonly earlier: Dossier;
  readonly now: Dossier;
}

function evidenceParts({ before, after, earlier, now }: Shown): QuestionChange["evidence"] {
  const [was, is] = [before?.evidence ?? [], after?.evidence ?? []];
  const factsOf = ({ evidence }: Dossier, id: string): unknown => {
    const item = evidence.find((one) => one.id === id);
    return [item?.kind, item?.dated];
  };
  return {
    came: is.filter((id) => !was.includes(id)),
    went: was.filter((id) => !is.includes(id)),
    otherwise: is.filter((id) => was.includes(id) && !isSame(factsOf(earlier, id), factsOf(now, id))),
  };
}
