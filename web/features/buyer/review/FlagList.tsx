import type { ReviewView } from "#contract/review.ts";
import { flagFindingId } from "#domain/findings/findings.ts";
import type { Flag } from "#domain/scoring/flags/flag.ts";
import { flagTitle, flagWords, groupFlags, inDossier } from "#domain/words/flags.ts";
import { nameWords } from "#domain/words/names.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { worded } from "#web/components/worded.tsx";
import { FlagEntry } from "#web/features/shared/score/FlagEntry.tsx";
import { FollowFlag } from "./findings/FollowFlag.tsx";
import { placeOf } from "./place-of.ts";
import type { ReviewModel } from "./ReviewModel.ts";

interface FlagListProps {
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
}

/** Everything a reviewer must know of, worst first, each with what to do, and what is done about it. */
export function FlagList({ model, mayConclude }: FlagListProps) {
  const view = model.view.value;
  const groups = groupFlags(view.summary.flags);
  return (
    <section class="stack" aria-labelledby="flags">
      <h2 id="flags">What to look at</h2>
      {groups.length === 0 ? <p>Nothing stands out.</p> : null}
      <ul class="plain-list flags">
        {groups.map(({ first, flags }) => (
          <FlagEntry
            key={first.code}
            flag={first}
            dossier={view.dossier}
            title={
              flags.length === 1 ? <OneFlag flag={first} view={view} /> : <SeveralFlags flags={flags} view={view} />
            }
          >
            <FollowFlags flags={flags} model={model} mayConclude={mayConclude} />
          </FlagEntry>
        ))}
      </ul>
    </section>
  );
}

/** Something of no weight needs no follow-up; the same thing in many places is folded away until one is at work. */
function FollowFlags({ flags, model, mayConclude }: FlagListProps & { readonly flags: readonly Flag[] }) {
  if (flags[0]?.severity === "info") return null;
  const each = flags.map((flag) => (
    <FollowFlag key={flagFindingId(flag)} flag={flag} model={model} mayConclude={mayConclude} />
  ));
  if (flags.length === 1) return <>{each}</>;
  const isAtWork = flags.some((flag) => model.view.value.findings.some(({ id }) => id === flagFindingId(flag)));
  return (
    <Disclosure summary="Follow up" open={isAtWork}>
      {each}
    </Disclosure>
  );
}

const OneFlag = ({ flag, view }: { flag: Flag; view: ReviewView }) => (
  <a href={placeOf(flag, view)}>{worded(flagTitle(flag, inDossier(view.dossier)))}</a>
);

/** The same thing in several places: said once, with a link to each. */
function SeveralFlags({ flags, view }: { flags: readonly Flag[]; view: ReviewView }) {
  const [first] = flags;
  return (
    <>
      {first ? flagWords(first, { ...inDossier(view.dossier), nameOf: () => `${flags.length} places` }).title : null}
      {": "}
      {flags.map((flag, index) => (
        <>
          {index > 0 ? ", " : ""}
          <a key={flag.subject} href={placeOf(flag, view)}>
            {worded(nameWords(flag.subject ?? "", view))}
          </a>
        </>
      ))}
    </>
  );
}
