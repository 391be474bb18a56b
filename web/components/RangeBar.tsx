import { percent } from "#domain/format.ts";

export interface RangeBarProps {
  /** What is measured, for screen readers: "Nordlys Vision, overall". */
  readonly label: string;
  /** Shares from 0 to 1 with assured <= claimed <= possible. */
  readonly assured: number;
  readonly claimed: number;
  readonly possible: number;
  /** Marks the share that is asked for. */
  readonly target?: number | undefined;
  /** "hidden" where the numbers stand beside it already. */
  readonly text?: "shown" | "hidden" | undefined;
}

/** How far the proof reaches, how far the claims, and how far it can still go, on one bar; the numbers are the text. */
export function RangeBar({ label, assured, claimed, possible, target, text = "shown" }: RangeBarProps) {
  const parts = [
    { id: "assured", word: "Assured", share: assured },
    { id: "claimed", word: "Claimed", share: claimed },
    { id: "possible", word: "Possible", share: possible },
  ] as const;
  return (
    <div class="range-bar">
      <div class="range-bar__track" aria-hidden="true">
        {[...parts].reverse().map(({ id, share }) => (
          <span key={id} class={`range-bar__${id}`} style={width(share)} />
        ))}
        {target === undefined ? null : <span class="range-bar__target" style={width(target)} />}
      </div>
      <ul class={text === "hidden" ? "visually-hidden" : "range-bar__text"} aria-label={label}>
        {parts.map(({ id, word, share }) => (
          <li key={id}>
            <span class={`swatch swatch--${id}`} aria-hidden="true" />
            {word} {percent(share)}
          </li>
        ))}
        {target === undefined ? null : <li>Asked for {percent(target)}</li>}
      </ul>
    </div>
  );
}

const width = (share: number) => ({ "--share": `${Math.min(1, Math.max(0, share)) * 100}%` });
