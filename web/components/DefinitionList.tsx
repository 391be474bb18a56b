import type { ComponentChildren } from "preact";
import { plainWords, type Words } from "#domain/words/words.ts";
import { type Wording, worded } from "./worded.tsx";

export interface Definition {
  readonly term: Words;
  readonly value: Wording;
  /** A link or button to change it; name what it changes for screen readers. */
  readonly action?: ComponentChildren;
}

/** Facts as term and value, such as the answers to check before sending. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl class="summary-list">
      {items.map(({ term, value, action }) => (
        <div key={plainWords(term)} class="summary-list__row">
          <dt>{worded(term)}</dt>
          <dd>{worded(value)}</dd>
          {action ? <dd class="summary-list__action">{action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
