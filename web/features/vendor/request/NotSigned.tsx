import { plural } from "#domain/format.ts";
import { asked } from "#domain/words/words.ts";
import { Notice } from "#web/components/Notice.tsx";
import { worded } from "#web/components/worded.tsx";
import { waitingAnswers } from "#web/outbox/outbox.ts";

/** Tells before signing which answers are only on this device: what is signed is what was saved. */
export function NotSigned({ requestId }: { requestId: string }) {
  const here = waitingAnswers.value.filter((one) => one.requestId === requestId);
  if (here.length === 0) return null;
  return (
    <Notice
      kind="warning"
      title={plural({
        count: here.length,
        one: "answer is only on this device and will not be signed",
        other: "answers are only on this device and will not be signed",
      })}
    >
      <p>What was saved before counts instead. See to them first, or delete them there:</p>
      <ul>
        {here.map(({ questionId, about }) => (
          <li key={questionId}>
            <a href={about?.place ?? `/requests/${requestId}`}>
              {about ? worded(asked(about, about.name)) : "Answer without a name"}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
