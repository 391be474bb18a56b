import type { ComponentChildren } from "preact";

export interface Definition {
  readonly term: string;
  readonly value: ComponentChildren;
  /** A link or button to change it; name what it changes for screen readers. */
  readonly action?: ComponentChildren;
}

/** Facts as term and value, such as the answers to check before sending. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl class="summary-list">
      {items.map(({ term, value, action }) => (
        <div key={term} class="summary-list__row">
          <dt>{term}</dt>
          <dd>{value}</dd>
          {action ? <dd class="summary-list__action">{action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
