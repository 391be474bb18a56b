import type { Block } from "#domain/report/blocks.ts";
import { answersPart, evidencePart, versionsPart } from "./answers-part.ts";
import { certificatePart } from "./certificate-part.ts";
import { firstPage } from "./first-page.ts";
import { findingsPart, lookedOverPart, signOff, sincePart } from "./follow-ups.ts";
import type { ReportSource } from "./source.ts";

/**
 * The report of one assessment: a first page for anybody, then what it rests on. The screen, the printed page and the
 * PDF of the server are all made from these blocks, so that they never say different things.
 */
export const assessmentReport = (source: ReportSource, of: { readonly withOpen: boolean }): Block[] => [
  ...firstPage(source),
  ...certificatePart(source),
  ...findingsPart(source),
  ...lookedOverPart(source),
  ...sincePart(source),
  ...signOff(source),
  ...answersPart(source, of),
  ...evidencePart(source),
  ...versionsPart(source),
];

/** What stands at the foot of every page: what it is about, and what it was made from (ux R12). */
export const reportFooter = ({ assessment, submission }: ReportSource): string =>
  `${assessment.product} · ${assessment.questionnaire.id} version ${assessment.questionnaire.version} · dossier ${submission.sha256.slice(0, 16)}`;
