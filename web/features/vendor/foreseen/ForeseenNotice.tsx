import type { ForeseenView, RequestView } from "#contract/request.ts";
import { type ForeseenGroup, foreseenGroups } from "#domain/foreseen/foreseen-words.ts";
import { nameWords } from "#domain/words/names.ts";
import { Notice } from "#web/components/Notice.tsx";
import { worded } from "#web/components/worded.tsx";
import { foreseenPlace, namedThings } from "./foreseen-place.ts";

interface ForeseenNoticeProps {
  readonly view: RequestView;
  readonly foreseen: readonly ForeseenView[];
  /** The path of the page it stands on: what is mended there needs no link. */
  readonly here: string;
}

/** What the reviewer will see, with what to do about it; nothing of it keeps anybody from submitting. */
export function ForeseenNotice({ view, foreseen, here }: ForeseenNoticeProps) {
  const groups = foreseenGroups(foreseen, namedThings(view));
  return (
    <div class="foreseen" aria-live="polite">
      {groups.length > 0 ? (
        <Notice kind="warning" title="What the reviewer will see">
          <p>You can submit all the same. What you mend now, nobody has to ask about later.</p>
          <ul class="stack stack--tight">
            {groups.map((group) => (
              <li key={`${group.ones[0]?.code} ${group.mend}`}>
                <Title group={group} view={view} here={here} />
                <br />
                {group.mend}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}

function Title({ group, view, here }: Pick<ForeseenNoticeProps, "view" | "here"> & { readonly group: ForeseenGroup }) {
  const { ones, before, after } = group;
  return (
    <strong>
      {ones[0]?.subject === null ? <Linked one={ones[0]} view={view} here={here} text={before} /> : before}
      {ones.map((one, at) =>
        one.subject === null ? null : (
          <span key={one.subject}>
            {at === 0 ? "" : at === ones.length - 1 ? " and " : ", "}
            <Linked
              one={one}
              view={view}
              here={here}
              text={worded(nameWords(one.subject, { dossier: namedThings(view) }))}
            />
          </span>
        ),
      )}
      {after}
    </strong>
  );
}

interface LinkedProps extends Pick<ForeseenNoticeProps, "view" | "here"> {
  readonly one: ForeseenView;
  readonly text: ReturnType<typeof worded>;
}

function Linked({ one, view, here, text }: LinkedProps) {
  const place = foreseenPlace(view, one);
  return place === here ? text : <a href={place}>{text}</a>;
}
