import type { ReviewView } from "#contract/assessment.ts";
import { Badge, type Tone } from "#web/components/Badge.tsx";
import { flagWords, severityWords } from "#web/words/flags.ts";
import { nameOf, placeOf } from "./names.ts";

const tones: Readonly<Record<string, Tone>> = {
  critical: "error",
  high: "warning",
  medium: "info",
  low: "neutral",
  info: "neutral",
};

/** Everything a reviewer must know of, worst first, each with what to do. */
export function FlagList({ view }: { view: ReviewView }) {
  const { flags } = view.summary;
  return (
    <section aria-labelledby="flags">
      <h2 id="flags">What to look at</h2>
      {flags.length === 0 ? <p>Nothing stands out.</p> : null}
      <ul class="plain-list flags">
        {flags.map((flag) => {
          const { title, advice } = flagWords(flag, (subject) => nameOf(subject, view));
          return (
            <li key={`${flag.code} ${flag.subject}`} class="flag">
              <Badge tone={tones[flag.severity]}>{severityWords[flag.severity]}</Badge>
              <div>
                <a href={placeOf(flag.subject, view)}>{title}</a>
                <p class="soft">{advice}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
