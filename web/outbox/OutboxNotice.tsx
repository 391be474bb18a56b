import { useEffect } from "preact/hooks";
import { plural } from "#domain/format.ts";
import { sendWaiting, unfit, waiting } from "./outbox.ts";

/** Tells that answers wait on this device, on every page, and sends them when the line is back. */
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
  return (
    <div role="status" class="outbox">
      {waiting.value > 0
        ? `${plural({ count: waiting.value, one: "answer waits", other: "answers wait" })} on this device and will be sent as soon as Annexa can be reached. Signing out deletes what waits.`
        : ""}
      {unfit.value > 0
        ? ` ${plural({ count: unfit.value, one: "answer does", other: "answers do" })} not fit yet and ${unfit.value === 1 ? "is" : "are"} kept on this device alone; beside the question stands what to change. Signing out deletes it.`
        : ""}
    </div>
  );
}
