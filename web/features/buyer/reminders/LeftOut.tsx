import type { RemindersSent } from "#contract/reminders.ts";
import { plural } from "#domain/format.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { whyWords } from "./why-words.ts";

/** So many are read at a glance; more wait behind a line. */
const atAGlance = 5;

/** Which vendors were not reminded, each with why. */
export function LeftOut({ leftOut }: { readonly leftOut: RemindersSent["leftOut"] }) {
  if (leftOut.length === 0) return null;
  return (
    <div class="reminders__left">
      <Disclosure
        summary={`${plural({ count: leftOut.length, one: "vendor", other: "vendors" })} left out, and why`}
        open={leftOut.length <= atAGlance}
      >
        <ul>
          {leftOut.map(({ id, vendorName, product, why }) => (
            <li key={id}>
              {vendorName === "" ? "A request" : <a href={`/assessments/${id}`}>{`${vendorName}, ${product}`}</a>}:{" "}
              {whyWords[why]}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
