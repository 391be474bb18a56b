import type { AnswerBody } from "#contract/request.schema.ts";
import { isAnything, isFlag, isListOf, isMissingOr, isNumber, isShaped, isText, readAs } from "#web/device/guards.ts";
import { sealedStore } from "#web/device/sealed-store.ts";

/** An answer that waits on the device until the server can be reached. */
export interface WaitingAnswer {
  readonly requestId: string;
  readonly questionId: string;
  /** The organisation that answers; absent in what was kept before it was written down. */
  readonly orgId?: string;
  /** The revision it builds on; 0 for the first. */
  readonly revision: number;
  readonly answer: AnswerBody;
  /** What its question is called, in which language, and where it is answered. */
  readonly about?: { readonly name: string; readonly language: string; readonly place: string };
  /** Why it will not go by itself, however often it is sent: somebody has to look at it. */
  readonly refused?: { readonly code: string; readonly title: string };
  /** Its value does not fit the question yet: it waits for the person, not for the server. */
  readonly isUnfit?: boolean;
}

const isWaitingAnswer = isShaped<WaitingAnswer>({
  requestId: isText,
  questionId: isText,
  orgId: isMissingOr(isText),
  revision: isNumber,
  isUnfit: isMissingOr(isFlag),
  answer: isShaped<AnswerBody>({
    value: isMissingOr(isAnything),
    explanation: isMissingOr(isText),
    otherText: isMissingOr(isText),
    byCertificate: isMissingOr(isFlag),
    evidence: isMissingOr(isListOf(isText)),
    plan: isMissingOr(isShaped({ measures: isText, until: isMissingOr(isText) })),
    finished: isMissingOr(isFlag),
  }),
  about: isMissingOr(isShaped({ name: isText, language: isText, place: isText })),
  refused: isMissingOr(isShaped({ code: isText, title: isText })),
});

const store = sealedStore("annexa-outbox", "answers");
const nameOf = ({ requestId, questionId }: Pick<WaitingAnswer, "requestId" | "questionId">): string =>
  `${requestId} ${questionId}`;

/** Keeps an answer on the device; a newer one replaces it. */
export const keepOnDevice = (waiting: WaitingAnswer): Promise<void> =>
  store.put(nameOf(waiting), JSON.stringify(waiting));

/** Forgets an answer that the server has stored. */
export const dropFromDevice = (of: Pick<WaitingAnswer, "requestId" | "questionId">): Promise<void> =>
  store.drop(nameOf(of));

/** Everything that waits. */
export const listWaiting = async (): Promise<WaitingAnswer[]> =>
  (await store.list()).flatMap((text) => readAs(isWaitingAnswer, text) ?? []);

/** Deletes the key and everything under it. */
export const clearDevice = (): Promise<void> => store.clear();
