import type { AnswerBody } from "#contract/request.schema.ts";
import type { RequestView } from "#contract/request.ts";
import type { OfflineRequest } from "#domain/assessment/offline/answer-sheet.ts";
import { today } from "#web/page/today.ts";

/** A request as far as it can be worked on outside the portal. */
export const offlineRequest = (view: RequestView): OfflineRequest => ({
  requestId: view.id,
  product: view.product,
  vendor: view.vendorLegalName,
  buyer: view.buyerName,
  questionnaire: view.questionnaire,
  original: view.original,
  answers: Object.fromEntries(
    Object.entries(view.answers).map(([id, { answer }]) => [id, asItStands(view, id, answer)]),
  ),
  today: today.value,
});

/** What is left to a certificate that does not answer it today is open: whoever has the file may answer it. */
const asItStands = ({ covered }: RequestView, id: string, answer: AnswerBody): AnswerBody =>
  answer.byCertificate === true && !covered.includes(id)
    ? { ...(answer.explanation !== undefined && { explanation: answer.explanation }) }
    : answer;
