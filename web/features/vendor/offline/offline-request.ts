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
  answers: Object.fromEntries(Object.entries(view.answers).map(([id, { answer }]) => [id, answer])),
  today: today.value,
});
