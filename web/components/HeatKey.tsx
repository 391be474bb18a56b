const steps = [
  ["1", "0 to 19%"],
  ["2", "20 to 39%"],
  ["3", "40 to 59%"],
  ["4", "60 to 79%"],
  ["5", "80 to 100%"],
  ["covered", "covered by certificate"],
  ["open", "open"],
  ["not-applicable", "not applicable"],
] as const;

/** What shades, ring, dashes and hatching mean. */
export function HeatKey() {
  return (
    <ul class="heat-key" aria-label="What the cells show">
      {steps.map(([kind, text]) => (
        <li key={kind}>
          <span class={`heat-cell heat-cell--${kind}`} aria-hidden="true" />
          {text}
        </li>
      ))}
    </ul>
  );
}
