import type { RequestView } from "#contract/request.ts";
import { checkRequest, type MissingItem, type RequestToCheck } from "#domain/assessment/check-request.ts";
import {
  applicableIn,
  sectionProgress as progressBySection,
  type SectionProgress,
} from "#domain/assessment/progress.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { today } from "#web/page/today.ts";

/** The systems of the inventory that are in the product asked about. */
export function chosenSystems(request: Pick<RequestView, "systems" | "inventory">) {
  const chosen = new Set(request.systems.map(({ systemId }) => systemId));
  return request.inventory.filter(({ id }) => chosen.has(id)).map(({ id, body }) => ({ ...body, id }));
}

/** A request with the answers as they are stored by now. */
export type RequestNow = Omit<RequestView, "answers"> & {
  readonly answers: Readonly<Record<string, Pick<RequestView["answers"][string], "answer">>>;
};

/** A request as the domain counts and checks it. */
const toCheck = (request: RequestNow): RequestToCheck => ({
  questionnaire: request.questionnaire,
  answers: Object.fromEntries(Object.entries(request.answers).map(([id, { answer }]) => [id, answer])),
  systems: chosenSystems(request),
  certificates: request.certificates,
  today: today.value,
  covered: request.covered,
});

/** The questions that apply now and wait for an answer of the vendor's own, in order. */
export const applicable = (request: RequestView): RespondentQuestion[] => applicableIn(toCheck(request));

/** Progress of each section with questions that apply; only those count. */
export const sectionProgress = (request: RequestNow): SectionProgress[] => progressBySection(toCheck(request));

/** What the request lacks, as a submission will judge it. */
export const missingItems = (request: RequestView): MissingItem[] => checkRequest(toCheck(request));

/** "14 of 21 that apply are answered, 3 need evidence, 5 by your certificate." */
export function progressInWords(sections: readonly SectionProgress[]): string {
  const sum = (of: "answered" | "applies" | "byCertificate" | "needEvidence"): number =>
    sections.reduce((total, section) => total + section[of], 0);
  const parts = [
    `${sum("answered")} of ${sum("applies")} questions that apply are answered`,
    ...(sum("byCertificate") > 0 ? [`${sum("byCertificate")} of them by your certificate`] : []),
    ...(sum("needEvidence") > 0 ? [needEvidenceInWords(sum("needEvidence"))] : []),
  ];
  return `${parts.join(", ")}.`;
}

/** "1 needs evidence", "4 need evidence". */
export const needEvidenceInWords = (count: number): string => `${count} ${count === 1 ? "needs" : "need"} evidence`;
