import type { ComparedPart } from "#domain/certificate/compared.ts";
import { list } from "#domain/format.ts";

const words: Readonly<Record<ComparedPart, string>> = {
  validity: "status and dates",
  accreditation: "who accredited the certification body",
  surveillance: "the surveillance audits held",
  role: "the roles it was certified for",
  soa: "the Statement of Applicability",
};

/** What is ticked once it was compared. */
export const comparedLabel = (part: ComparedPart): string =>
  `${words[part].charAt(0).toUpperCase()}${words[part].slice(1)}`;

/** Several of them in a sentence. */
export const comparedList = (parts: readonly ComparedPart[]): string => list(parts.map((part) => words[part]));
