import { fail } from "#contract/problems.ts";
import type { RequestId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { listDelegated } from "./handed-over.repository.ts";

const everything = (): boolean => true;

/** Which questions of a request somebody may see and answer: a guest those handed to them, anybody else all. */
export async function mayTouch(
  { deps, principal }: Caller,
  requestId: RequestId,
): Promise<(questionId: string) => boolean> {
  if (principal.role !== "guest") return everything;
  const { orgId, personId } = principal;
  const handed = new Set(await listDelegated(deps.db, { orgId, requestId, personId }));
  // To a guest, a request nothing was handed to them from does not exist: whatever the id, these are the words.
  if (handed.size === 0) fail("nothing-in-hand");
  return (questionId) => handed.has(questionId);
}
