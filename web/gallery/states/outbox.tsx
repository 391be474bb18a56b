import { OutboxNotice } from "#web/outbox/OutboxNotice.tsx";
import { waitingAnswers } from "#web/outbox/outbox.ts";
import type { WaitingAnswer } from "#web/outbox/outbox-store.ts";
import type { Shown, State } from "../shown.ts";
import { longText } from "../texts.ts";
import { neverWaits } from "../usual-states.ts";

// What waits is one list for the whole window: each state is a page of its own.
const outbox =
  (...waiting: readonly WaitingAnswer[]): State =>
  () => {
    waitingAnswers.value = waiting;
    return <OutboxNotice />;
  };
const waits = (count: number, more: Partial<WaitingAnswer> = {}): WaitingAnswer[] =>
  Array.from({ length: count }, (_, index) => ({
    requestId: "rsp_1",
    questionId: `q${index}`,
    revision: 1,
    answer: {},
    about: { name: "AI policy", language: "en", place: "/requests/rsp_1/sections/governance#ai-policy" },
    ...more,
  }));
const changed = { code: "stale-revision", title: "Somebody changed this while you were working" };

export const outboxes: readonly Shown[] = [
  {
    component: "OutboxNotice",
    place: "apart",
    without: neverWaits,
    states: {
      "empty: nothing waits": outbox(),
      "one answer waits": outbox(...waits(1)),
      "many answers wait": outbox(...waits(1234)),
      "some wait for a choice": outbox(...waits(2, { refused: changed })),
      "error: one does not fit": outbox(...waits(1, { isUnfit: true })),
      "error: one was not taken": outbox(...waits(1, { refused: { code: "invalid", title: longText } })),
    },
  },
];
