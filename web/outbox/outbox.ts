import { signal } from "@preact/signals";
import { call, problemOf } from "#web/api/client.ts";
import { quietly } from "#web/device/sealed-store.ts";
import { clearDevice, dropFromDevice, keepOnDevice, listWaiting, type WaitingAnswer } from "./outbox-store.ts";

/** How many answers wait on this device to be sent. */
export const waiting = signal(0);
/** How many are kept there because they do not fit their questions yet. */
export const unfit = signal(0);

// A page that has a request open sends its answers itself: two senders of one answer would look like two people.
const open = new Set<string>();

/** Leaves a request's answers to the page that shows it; gives the way to hand them back. */
export function leaveToPage(requestId: string): () => void {
  open.add(requestId);
  return () => {
    open.delete(requestId);
    void sendWaiting();
  };
}

const ownerKey = "annexa-outbox-of";

const count = async (): Promise<void> => {
  const all = await quietly(listWaiting, []);
  unfit.value = all.filter(({ isUnfit }) => isUnfit === true).length;
  waiting.value = all.length - unfit.value;
};

/** Keeps an answer that could not be sent. Gives false when the device cannot keep it. */
export async function keep(answer: WaitingAnswer): Promise<boolean> {
  const kept = await quietly(async () => {
    await keepOnDevice(answer);
    return true;
  }, false);
  await count();
  return kept;
}

/** Forgets an answer once the server has stored it. Costs nothing while nothing waits. */
export async function sent(of: Pick<WaitingAnswer, "requestId" | "questionId">): Promise<void> {
  if (waiting.value + unfit.value === 0) return;
  await quietly(() => dropFromDevice(of), undefined);
  await count();
}

/** What waits for one request. */
export const waitingFor = async (requestId: string): Promise<WaitingAnswer[]> =>
  (await quietly(listWaiting, [])).filter((one) => one.requestId === requestId);

/** Deletes everything; a person who signs out leaves nothing behind. */
export async function clear(): Promise<void> {
  localStorage.removeItem(ownerKey);
  await quietly(clearDevice, undefined);
  waiting.value = 0;
  unfit.value = 0;
}

/** Opens the outbox for whoever signed in; what somebody else left is deleted unread. */
export async function openFor(owner: string): Promise<void> {
  if (localStorage.getItem(ownerKey) !== owner) await clear();
  localStorage.setItem(ownerKey, owner);
  await count();
  await sendWaiting();
}

const isToBeSent = ({ requestId, isUnfit }: WaitingAnswer): boolean => !open.has(requestId) && isUnfit !== true;

/** Tries to send everything. What a colleague changed meanwhile stays, for a choice beside the question. */
export async function sendWaiting(): Promise<void> {
  if (waiting.value === 0) return;
  const all = await quietly(listWaiting, []);
  for (const { requestId: id, questionId, revision, answer } of all.filter(isToBeSent)) {
    const params = { id, questionId };
    const outcome = await call("PUT /api/vendor/requests/:id/answers/:questionId", {
      params,
      body: { revision, answer },
    }).catch(problemOf);
    if ("code" in outcome && outcome.status >= 500) return;
    if (!("code" in outcome)) await sent({ requestId: id, questionId });
  }
}
