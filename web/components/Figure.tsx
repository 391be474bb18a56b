import type { ComponentChildren } from "preact";

export interface FigureProps {
  /** One sentence that says what the picture shows: "Three of four vendors fail on data quality." */
  readonly finding: string;
  readonly children: ComponentChildren;
  /** Below: where the numbers come from, a CSV link. */
  readonly note?: ComponentChildren;
}

/** A chart or table with its finding as caption. */
export function Figure({ finding, children, note }: FigureProps) {
  return (
    <figure class="figure">
      <figcaption class="figure__finding">{finding}</figcaption>
      {children}
      {note ? <div class="figure__note">{note}</div> : null}
    </figure>
  );
}
