import { movedSinceDecision } from "#domain/words/since-decision.ts";

interface MovedSinceProps {
  readonly entry: Parameters<typeof movedSinceDecision>[0] & { readonly id: string };
  /** Only that it moved, where there is no room to say how. */
  readonly short?: boolean;
}

/** Beside a decision: that the score is no longer the one it was decided on, and how it moved. */
export function MovedSince({ entry, short = false }: MovedSinceProps) {
  const words = movedSinceDecision(entry);
  if (words === null) return null;
  return (
    <span class="moved-since">
      <a href={`/assessments/${entry.id}/history`}>
        Moved since{short ? <span class="visually-hidden">: {words}</span> : null}
      </a>
      {short ? null : `: ${words}`}
    </span>
  );
}
