import type { RequestView } from "#contract/request.ts";
import { date } from "#domain/format.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import { Notice } from "#web/components/Notice.tsx";

/** How the buyer decided, as far as it told. */
export function ToldDecision({ view: { decision, buyerName } }: { readonly view: RequestView }) {
  if (decision === null) return null;
  const { outcome, conditions, word, toldBy, toldAt, stands } = decision;
  return (
    <Notice title={`${buyerName} ${stands ? "decided" : "had decided before"}: ${outcomeWords[outcome].words}`}>
      {stands ? null : (
        <p>
          What it was decided on has changed since, or it was decided anew. You are told here once somebody says how.
        </p>
      )}
      <p>
        {toldBy} told you on {date(toldAt)}
        {word === "" ? "." : `: “${word}”`}
      </p>
      {conditions.length === 0 ? null : (
        <ol>
          {conditions.map(({ text, dueOn }) => (
            <li key={text}>
              {text}, until {date(dueOn)}
            </li>
          ))}
        </ol>
      )}
    </Notice>
  );
}
