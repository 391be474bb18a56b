import { useEffect } from "preact/hooks";
import { plural } from "#domain/format.ts";
import { asked } from "#domain/words/words.ts";
import { Button } from "#web/components/Button.tsx";
import { worded } from "#web/components/worded.tsx";
import { sendWaiting, sent, waitingAnswers } from "./outbox.ts";
import type { WaitingAnswer } from "./outbox-store.ts";

/** Tells on every page what waits on this device: what goes by itself once the line is back, and what waits for somebody. */
export function OutboxNotice() {
  useEffect(() => {
    const send = (): void => void sendWaiting();
    addEventListener("online", send);
    const timer = setInterval(send, 15_000);
    return () => {
      removeEventListener("online", send);
      clearInterval(timer);
    };
  }, []);
  const going = waitingAnswers.value.filter(({ refused, isUnfit }) => refused === undefined && isUnfit !== true);
  const stuck = waitingAnswers.value.filter(({ refused, isUnfit }) => refused !== undefined || isUnfit === true);
  return (
    <div role="status" class="outbox">
      {going.length > 0
        ? `${plural({ count: going.length, one: "answer waits", other: "answers wait" })} on this device and will be sent as soon as Annexa can be reached. Signing out deletes what waits.`
        : null}
      {stuck.map((answer) => (
        <Stuck key={`${answer.requestId} ${answer.questionId}`} answer={answer} />
      ))}
    </div>
  );
}

/** An answer that will not go by itself: why, where to see to it, and the way to be rid of it. */
function Stuck({ answer }: { answer: WaitingAnswer }) {
  const { about, refused, requestId, isUnfit } = answer;
  const isChoice = refused?.code === "stale-revision";
  const name = about ? worded(asked(about, about.name)) : "an answer";
  return (
    <p>
      {isChoice
        ? "Changed meanwhile, your words wait on this device for your choice: "
        : isUnfit
          ? "It does not fit its question yet, and is only on this device: "
          : `Not taken (${refused?.title ?? ""}), and only on this device: `}
      <a href={about?.place ?? `/requests/${requestId}`}>
        {isChoice ? "choose which answer to keep" : "see to it"} ({name})
      </a>{" "}
      {isChoice ? null : (
        <Button variant="quiet" size="small" onClick={() => void sent(answer)}>
          Delete it here
        </Button>
      )}
    </p>
  );
}
