import type { DraftAnswers } from "#domain/assessment/block-answers.ts";
import type { DraftRequest } from "#domain/assessment/draft-dossier.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import { formerAnswers } from "./moving.ts";
import type { StoredRequest } from "./requests.repository.ts";

/** The latest answers by question id. */
export const answersOf = ({ answers }: Pick<StoredRequest, "answers">): DraftAnswers =>
  Object.fromEntries(Object.entries(answers).map(([id, { answer }]) => [id, answer]));

/** A stored request as the domain takes it. */
export const draftOf = (
  request: StoredRequest,
  { policy, asOf }: { policy: PolicyChanges; asOf: CivilDate },
): DraftRequest => ({ ...request, answers: answersOf(request), former: formerAnswers(request), policy, asOf });

/** The chosen systems of the inventory, with what conditions may look at. */
export const systemsOf = <Body extends object>({
  chosen,
  inventory,
}: {
  readonly chosen: readonly { readonly systemId: string }[];
  readonly inventory: readonly { readonly id: string; readonly body: Body }[];
}): (Body & { readonly id: string })[] =>
  inventory.filter(({ id }) => chosen.some((one) => one.systemId === id)).map(({ id, body }) => ({ ...body, id }));
