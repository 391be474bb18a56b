import type { ForeseenView, RequestView } from "#contract/request.ts";
import { type ForeseenPage, pagesOf } from "#domain/foreseen/foreseen-words.ts";
import type { NamedThings } from "#domain/words/names.ts";
import { questionPlace } from "../at-hand/question-place.ts";

const paths: Readonly<Record<ForeseenPage, string>> = {
  systems: "/systems",
  certificate: "/certificate",
  question: "",
};

/** The page on which a thing can be mended: of its question, else that of the certificate or the AI systems. */
export function foreseenPlace(view: RequestView, one: ForeseenView): string {
  const [question] = one.questions;
  if (question !== undefined) return questionPlace(view, question);
  return `/requests/${view.id}${paths[pagesOf(one)[0] ?? "question"]}`;
}

/** The things of a request by which what is foreseen is named. */
export const namedThings = ({
  certificates,
  inventory,
  uses,
  evidence,
  questionnaire,
  language,
}: RequestView): NamedThings => ({
  certificates: certificates.map(({ id, body: { number, standard } }) => ({ id, number, standard })),
  systems: inventory.map(({ id, body: { name } }) => ({ id, name })),
  uses,
  evidence,
  questionnaire: { ...questionnaire, language },
});
