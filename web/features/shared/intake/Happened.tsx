import type { IntakeHappened } from "#contract/intake.ts";
import { dateTime } from "#domain/format.ts";
import { eventWords } from "#domain/intake/intake-states.ts";

/** What was said and done about something that is asked for, on both sides. */
export const Happened = ({ happened }: { readonly happened: readonly IntakeHappened[] }) => (
  <section class="stack stack--tight" aria-labelledby="happened">
    <h2 id="happened">What happened</h2>
    <ol class="stack stack--tight" data-happened>
      {happened.map(({ event, who, word, at }) => (
        <li key={`${at} ${event}`}>
          {who || "Somebody"} {eventWords(event)}, {dateTime(at)}
          {word === "" ? null : (
            <>
              <br />“{word}”
            </>
          )}
        </li>
      ))}
    </ol>
  </section>
);
