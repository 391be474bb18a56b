import { groupFlags } from "#domain/words/flags.ts";
import { worded } from "#web/components/worded.tsx";
import { FlagEntry } from "#web/features/shared/score/FlagEntry.tsx";
import { titleOf } from "./flag-title.ts";
import type { Scored } from "./scored.ts";

/** Everything a reviewer would be told of the bench, worst first, each with what to do. */
export function Flags({ now: { summary, dossier } }: { readonly now: Scored }) {
  const groups = groupFlags(summary.flags);
  return (
    <section class="stack" aria-labelledby="what-to-look-at">
      <h2 id="what-to-look-at">What a reviewer is told to look at</h2>
      {groups.length === 0 ? <p>Nothing stands out.</p> : null}
      <ul class="cheat-flags flags">
        {groups.map(({ first, flags }) => (
          <FlagEntry key={first.code} flag={first} dossier={dossier} title={<p>{worded(titleOf(flags, dossier))}</p>} />
        ))}
      </ul>
    </section>
  );
}
