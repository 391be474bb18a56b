export interface CompositionPart {
  readonly kind: "yes" | "partial" | "no" | "covered" | "open" | "not-applicable";
  readonly label: string;
  readonly count: number;
}

export interface CompositionBarProps {
  /** What is counted, for screen readers: "Nordlys Vision, 38 controls". */
  readonly label: string;
  readonly parts: readonly CompositionPart[];
}

/** What the answers are made of, so that 95% of the answered 40% does not look like 90% of everything. */
export function CompositionBar({ label, parts }: CompositionBarProps) {
  const present = parts.filter((part) => part.count > 0);
  return (
    <div class="composition range-bar">
      <div class="composition__track" aria-hidden="true">
        {present.map(({ kind, count }) => (
          <span key={kind} class={`composition__${kind}`} style={{ "--count": String(count) }} />
        ))}
      </div>
      <ul class="range-bar__text" aria-label={label}>
        {present.map(({ kind, label: word, count }) => (
          <li key={kind}>
            <span class={`swatch composition__${kind}`} aria-hidden="true" />
            {word} {count}
          </li>
        ))}
      </ul>
    </div>
  );
}
