import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** A condition as it stands in a file, before anything has checked it. */
type RawCondition = Readonly<Record<string, unknown>>;

export interface RawQuestion {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly help?: string;
  readonly why?: string;
  readonly evidence?: { readonly examples?: string };
  readonly findings?: readonly { readonly title: string }[];
  readonly reviewer?: { readonly lookFor?: string };
  readonly importance?: string;
  readonly mustHave?: boolean;
  readonly coveredBy?: string;
  readonly showIf?: RawCondition;
  readonly controls?: { readonly iso42001?: string[]; readonly nistAiRmf?: string[]; readonly euAiAct?: string[] };
  readonly options?: readonly { readonly value: string; readonly score?: number; readonly exclusive?: boolean }[];
}

export interface RawQuestionnaire {
  readonly id: string;
  readonly version: number;
  readonly changes?: string;
  readonly language: string;
  readonly licence: string;
  readonly sections: readonly {
    readonly id: string;
    readonly showIf?: RawCondition;
    readonly questions: readonly RawQuestion[];
  }[];
}

/** The questionnaires that come with the product. */
export const shelfIds = [
  "ai-vendor-core",
  "certificate-check",
  "small-vendor",
  "genai-service",
  "high-risk-ai",
  "iso42001-annex-a",
] as const;
/** Those that go through the whole of Annex A; the others look at a part on purpose. */
export const wholeIds = ["ai-vendor-core", "iso42001-annex-a"] as const;

/** The text of one of them, as it lies in the repository. */
export const shelfText = (id: string): string =>
  readFileSync(new URL(`../../questionnaires/${id}.yaml`, import.meta.url), "utf8");

export const shelfFile = (id: string): RawQuestionnaire => parse(shelfText(id));

export const questionsOf = (file: RawQuestionnaire): RawQuestion[] =>
  file.sections.flatMap((section) => section.questions);

/** Whether an answer brings points without a reviewer: the choice types, when they weigh something. */
export const isCounting = ({ type, importance }: RawQuestion): boolean =>
  ["yesNo", "single", "multiple"].includes(type) && importance !== "none";

/** Ids of the questions that a condition looks at. */
export function namedIn(condition: unknown): string[] {
  if (typeof condition !== "object" || condition === null) return [];
  const own = "question" in condition ? [String(condition.question)] : [];
  return [...own, ...Object.values(condition).flatMap(namedIn)];
}
