import type { ReviewView } from "#contract/assessment.ts";
import { type Flag, severities } from "#domain/scoring/flags/flag.ts";
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

interface FlagGroup {
  readonly first: Flag;
  readonly flags: readonly Flag[];
}

/** Flags of one kind together, in the order of the summary; what a certificate leaves out comes first among equals. */
export function groupFlags(flags: readonly Flag[]): FlagGroup[] {
  const groups = new Map<string, Flag[]>();
  for (const flag of flags) groups.set(flag.code, [...(groups.get(flag.code) ?? []), flag]);
  const list = [...groups.values()].flatMap((group) => (group[0] ? [{ first: group[0], flags: group }] : []));
  const rank = ({ first }: FlagGroup): number =>
    severities.indexOf(first.severity) * 2 + (/^(scope|certificate)/.test(first.code) ? 0 : 1);
  return list.sort((one, other) => rank(one) - rank(other));
}

/** Everything a reviewer must know of, worst first, each with what to do. */
export function FlagList({ view }: { view: ReviewView }) {
  const groups = groupFlags(view.summary.flags);
  return (
    <section class="stack" aria-labelledby="flags">
      <h2 id="flags">What to look at</h2>
      {groups.length === 0 ? <p>Nothing stands out.</p> : null}
      <ul class="plain-list flags">
        {groups.map(({ first, flags }) => (
          <li key={first.code} class="flag">
            <Badge tone={tones[first.severity]}>{severityWords[first.severity]}</Badge>
            <div>
              {flags.length === 1 ? <OneFlag flag={first} view={view} /> : <SeveralFlags flags={flags} view={view} />}
              <p class="soft">{flagWords(first, (subject) => nameOf(subject, view)).advice}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const OneFlag = ({ flag, view }: { flag: Flag; view: ReviewView }) => (
  <a href={placeOf(flag, view)}>{flagWords(flag, (subject) => nameOf(subject, view)).title}</a>
);

/** The same thing in several places: said once, with a link to each. */
function SeveralFlags({ flags, view }: { flags: readonly Flag[]; view: ReviewView }) {
  const [first] = flags;
  return (
    <>
      {first ? flagWords(first, () => `${flags.length} places`).title : null}
      {": "}
      {flags.map((flag, index) => (
        <>
          {index > 0 ? ", " : ""}
          <a key={flag.subject} href={placeOf(flag, view)}>
            {nameOf(flag.subject ?? "", view)}
          </a>
        </>
      ))}
    </>
  );
}
