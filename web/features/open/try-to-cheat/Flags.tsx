import type { Dossier } from "#domain/dossier/dossier.ts";
import { type FlagGroup, groupFlags } from "#domain/words/flags.ts";
import { nameWords } from "#domain/words/names.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
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
        {groups.map((group) => (
          <FlagEntry
            key={group.first.code}
            flag={group.first}
            dossier={dossier}
            title={<p>{worded(titleOf(group, dossier))}</p>}
          >
            {group.flags.length > 1 ? <Places group={group} dossier={dossier} /> : null}
          </FlagEntry>
        ))}
      </ul>
    </section>
  );
}

const Places = ({ group: { flags }, dossier }: { readonly group: FlagGroup; readonly dossier: Dossier }) => (
  <Disclosure summary={`The ${flags.length} places`}>
    <ul>
      {flags.map(({ subject }) => (
        <li key={subject}>{worded(nameWords(subject ?? "", { dossier }))}</li>
      ))}
    </ul>
  </Disclosure>
);
