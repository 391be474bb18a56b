import { date } from "#domain/words/format.ts";
import type { RankedEntry } from "./PortfolioModel.ts";

interface Day {
  readonly on: string;
  readonly id: string;
  readonly words: string;
}

const most = 100;

/** Answers that are due and scores that time will change, the nearest first. */
export function daysOf(entries: readonly RankedEntry[], today: string): Day[] {
  const days = entries.flatMap(({ id, product, state, dueOn, nextChangeOn }): Day[] => [
    ...(state === "submitted" ? [] : [{ on: dueOn, id, words: `${product}: answers are due` }]),
    ...(nextChangeOn === null
      ? []
      : [{ on: nextChangeOn, id, words: `${product}: a certificate or evidence runs out, the score changes` }]),
  ]);
  return days.filter(({ on }) => on >= today).sort((one, other) => (one.on < other.on ? -1 : 1));
}

/** A calendar as a list: what happens when, with the way there. */
export function ComingUp({ entries }: { entries: readonly RankedEntry[] }) {
  const days = daysOf(entries, new Date().toISOString().slice(0, 10));
  return (
    <>
      {days.length === 0 ? <p>Nothing comes up.</p> : null}
      <ol class="plain-list">
        {days.slice(0, most).map(({ on, id, words }) => (
          <li key={`${on}${id}${words}`}>
            <strong>{date(on)}</strong> <a href={`/assessments/${id}`}>{words}</a>
          </li>
        ))}
      </ol>
      {days.length > most ? <p class="soft">And {days.length - most} more. Narrow the filters to see them.</p> : null}
    </>
  );
}
