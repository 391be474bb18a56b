import { computed, signal } from "@preact/signals";
import type { Problem } from "#contract/problems.ts";
import { call, problemOf } from "#web/api/client.ts";
import { quietly } from "#web/device/sealed-store.ts";
import { clearDevice, dropFromDevice, keepOnDevice, listWaiting, type WaitingAnswer } from "./outbox-store.ts";

/** The answers of the organisation somebody acts for that wait on this device. */
export const waitingAnswers = signal<readonly WaitingAnswer[]>([]);
/** How many of them do not fit their questions yet, and wait for the person. */
export const unfit = computed(() => waitingAnswers.value.filter(({ isUnfit }) => isUnfit === true).length);
/** How many wait there for all organisations of the person, who may act for several. */
export const onDevice = signal(0);
/** How many wait to be sent, or for a choice. */
export const waiting = computed(() => waitingAnswers.value.length - unfit.value);

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

let acting = "";
const isOwn = ({ orgId = acting }: WaitingAnswer): boolean => orgId === acting;

const count = async (): Promise<void> => {
  const all = await quietly(listWaiting, []);
  onDevice.value = all.length;
  waitingAnswers.value = all.filter(isOwn);
};

/** Keeps an answer that was not stored, and why. Gives false when the device cannot keep it. */
export async function keep(answer: WaitingAnswer, problem?: Problem): Promise<boolean> {
  const kept = await quietly(async () => {
    const own = acting === "" ? answer : { ...answer, orgId: acting };
    await keepOnDevice(
      problem !== undefined && isForGood(problem)
        ? { ...own, refused: { code: problem.code, title: problem.title } }
        : own,
    );
    return true;
  }, false);
  await count();
  return kept;
}

/** What this page sent by itself: a request that was read before it was stored does not have it. */
const stored = new Map<string, StoredAnswer>();

export interface StoredAnswer extends Pick<WaitingAnswer, "requestId" | "questionId" | "answer"> {
  readonly revision: number;
  readonly savedAt: number;
}

/** What was sent for one request since the page was loaded, past any form. */
export const storedFor = (requestId: string): StoredAnswer[] =>
  [...stored.values()].filter((one) => one.requestId === requestId);

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
  stored.clear();
  await quietly(clearDevice, undefined);
  [onDevice.value, waitingAnswers.value] = [0, []];
}

/**
 * Opens the outbox for whoever signed in; what somebody else left is deleted unread. What waits for another organisation
 * of the same person stays until they act for it again.
 */
export async function openFor({ owner, orgId }: { readonly owner: string; readonly orgId: string }): Promise<void> {
  const left = localStorage.getItem(ownerKey);
  if (left !== owner && left?.startsWith(`${owner} `) !== true) await clear();
  localStorage.setItem(ownerKey, owner);
  acting = orgId;
  await count();
  await sendWaiting();
}

/** Whether sending it again would be refused again; a session that is over, or too many requests, pass. */
const isForGood = ({ status }: Problem): boolean => status < 500 && status !== 401 && status !== 429;

const isToBeSent = (one: WaitingAnswer): boolean =>
  isOwn(one) && !open.has(one.requestId) && one.refused === undefined && one.isUnfit !== true;

/** Tries to send everything that may still go. What was changed meanwhile stays, for a choice beside the question. */
export async function sendWaiting(): Promise<void> {
  if (waiting.value === 0) return;
  const all = await quietly(listWaiting, []);
  for (const one of all.filter(isToBeSent)) {
    const { requestId: id, questionId, revision, answer } = one;
    const params = { id, questionId };
    const outcome = await call("PUT /api/vendor/requests/:id/answers/:questionId", {
      params,
      body: { revision, answer },
    }).catch(problemOf);
    if (!("code" in outcome)) {
      stored.set(`${id} ${questionId}`, { requestId: id, questionId, answer, ...outcome });
      await sent({ requestId: id, questionId });
    } else if (isForGood(outcome)) await keep(one, outcome);
    else return;
  }
}
