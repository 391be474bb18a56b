import { domains } from "#domain/catalogue/controls.ts";
import type { Question, Questionnaire } from "./definition.schema.ts";
import { canCount, controlsOf, weightOf } from "./which-count.ts";

/** How deeply a questionnaire looks at one control. */
export interface ControlCoverage {
  readonly control: string;
  /** Questions that count for it. */
  readonly questions: number;
  /** Of these, those that ask for evidence. */
  readonly withEvidence: number;
  /** Of these, those a certificate may answer. */
  readonly byCertificate: number;
  /** Of these, must-haves. */
  readonly mustHaves: number;
  /** Sum of their weights, each shared over the controls its question names (SCORING 3). */
  readonly weight: number;
}

export interface DomainCoverage {
  readonly domain: string;
  readonly controls: readonly ControlCoverage[];
}

/** References into one other framework, each with the questions that name it. */
export interface ReferenceCount {
  readonly ref: string;
  readonly questions: number;
}

export interface Coverage {
  readonly domains: readonly DomainCoverage[];
  /** Controls a counting question assesses, of 38. */
  readonly assessed: number;
  /** Functions of the NIST AI RMF, in its order, with the subcategories named. */
  readonly nistFunctions: readonly (ReferenceCount & { readonly subcategories: readonly string[] })[];
  readonly euAiActArticles: readonly ReferenceCount[];
}

const functions = ["GOVERN", "MAP", "MEASURE", "MANAGE"];

/** What a questionnaire assesses of Annex A, and which places of other frameworks its questions name. */
export function coverageOf(questionnaire: Questionnaire): Coverage {
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const counting = questions.filter((question) => canCount(question, questionnaire));
  const inDomains = domains.map(({ id, controls }) => ({
    domain: id,
    controls: controls.map((control) => controlCoverage(control, { counting, questionnaire })),
  }));
  const assessed = inDomains.flatMap(({ controls }) => controls).filter((one) => one.questions > 0).length;
  const nist = counts(questions, (question) => question.controls?.nistAiRmf ?? []);
  return {
    domains: inDomains,
    assessed,
    nistFunctions: functions.map((ref) => functionCount(ref, questions, nist)),
    euAiActArticles: counts(questions, (question) => question.controls?.euAiAct ?? []).sort(
      (a, b) => numberIn(a.ref) - numberIn(b.ref) || a.ref.localeCompare(b.ref, "en"),
    ),
  };
}

interface Subject {
  readonly counting: readonly Question[];
  readonly questionnaire: Questionnaire;
}

function controlCoverage(control: string, { counting, questionnaire }: Subject): ControlCoverage {
  const own = counting.filter((question) => controlsOf(question).includes(control));
  return {
    control,
    questions: own.length,
    withEvidence: own.filter(({ evidence, type }) => type === "evidence" || (evidence?.requiredFor ?? []).length > 0)
      .length,
    byCertificate: own.filter(({ coveredBy }) => coveredBy !== undefined).length,
    mustHaves: own.filter(({ mustHave }) => mustHave === true).length,
    weight: own.reduce((sum, one) => sum + weightOf(one, questionnaire) / controlsOf(one).length, 0),
  };
}

function functionCount(ref: string, questions: readonly Question[], nist: readonly ReferenceCount[]) {
  const isOf = (one: string): boolean => one.toUpperCase().startsWith(ref);
  return {
    ref,
    questions: questions.filter(({ controls }) => (controls?.nistAiRmf ?? []).some(isOf)).length,
    subcategories: nist
      .map((one) => one.ref)
      .filter(isOf)
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true })),
  };
}

function counts(questions: readonly Question[], refsOf: (question: Question) => readonly string[]): ReferenceCount[] {
  const found = new Map<string, number>();
  for (const ref of questions.flatMap((question) => [...new Set(refsOf(question))]))
    found.set(ref, (found.get(ref) ?? 0) + 1);
  return [...found].map(([ref, count]) => ({ ref, questions: count }));
}

const numberIn = (ref: string): number => Number(/\d+/.exec(ref)?.[0] ?? 1_000);
