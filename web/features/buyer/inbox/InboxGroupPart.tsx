import { useSignal } from "@preact/signals";
import type { InboxEntry, InboxPage } from "#contract/inbox.ts";
import { number } from "#domain/format.ts";
import { groupRules } from "#domain/inbox/groups.ts";
import { mostCounted } from "#domain/list-words.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { today } from "#web/page/today.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import "./inbox.css";
import { isLate, perPage, whenWords } from "./inbox-words.ts";

/** One group of what waits: what is to be done, how many there are, and each with the way to its place. */
export function InboxGroupPart({ first }: { first: InboxPage }) {
  const page = useSignal(first);
  const work = useWork();
  const { group, readAt, entries, next, total } = page.value;
  const { title, todo } = groupRules[group];
  const more = (): Promise<void> =>
    work.run(async () => {
      const query = { group, most: perPage, after: next ?? "" };
      const [behind] = (await call("GET /api/buyer/inbox", { query })).groups;
      page.value = behind
        ? { ...behind, readAt: page.value.readAt, entries: [...page.value.entries, ...behind.entries] }
        : { ...page.value, next: null };
    });
  const settled = (id: string): void => {
    const left = page.value.entries.filter((one) => one.id !== id);
    page.value = { ...page.value, entries: left, total: total === null ? null : total - 1 };
  };
  if (entries.length === 0 && next === null) return null;
  return (
    <section class="stack stack--tight" aria-labelledby={`inbox-${group}`}>
      <h2 id={`inbox-${group}`}>
        {title} <span class="soft">({total === null ? `more than ${number(mostCounted)}` : number(total)})</span>
      </h2>
      <p class="soft">{todo}</p>
      <ul class="inbox__list">
        {entries.map((entry) => (
          <Row key={entry.id} group={group} readAt={readAt} entry={entry} onSettled={settled} />
        ))}
      </ul>
      <WorkProblem work={work} />
      {next === null ? null : (
        <div class="cluster">
          <Button
            variant="secondary"
            label={`Show more: ${title}`}
            busy={work.busy.value}
            busyText="Looking…"
            onClick={() => void more()}
          >
            Show more
          </Button>
        </div>
      )}
    </section>
  );
}

interface RowProps {
  readonly group: InboxPage["group"];
  readonly readAt: number;
  readonly entry: InboxEntry;
  readonly onSettled: (id: string) => void;
}

function Row({ group, readAt, entry, onSettled }: RowProps) {
  const { subjectId, product, vendorName, about } = entry;
  const when = whenWords(group, entry, today.value);
  return (
    <li class="inbox__row">
      <div class="inbox__what">
        <a href={groupRules[group].path(subjectId)}>
          {product} of {vendorName}
        </a>
        {about ? <span class="inbox__about">{about}</span> : null}
      </div>
      <span class="inbox__when">{isLate(group, entry, today.value) ? <Badge tone="warning">{when}</Badge> : when}</span>
      {group === "questions" ? <NothingToAnswer readAt={readAt} entry={entry} onSettled={onSettled} /> : null}
    </li>
  );
}

/** A message that was only a word of thanks is taken off the list with one press. */
function NothingToAnswer({ readAt, entry, onSettled }: Omit<RowProps, "group">) {
  const work = useWork();
  const settle = (): Promise<void> =>
    work.run(async () => {
      await call("POST /api/buyer/assessments/:id/messages/settlement", {
        params: { id: entry.subjectId },
        body: { readAt },
      });
      onSettled(entry.id);
    });
  return (
    <div class="inbox__act">
      <WorkProblem work={work} />
      <Button
        variant="quiet"
        size="small"
        label={`Nothing to answer: ${entry.product} of ${entry.vendorName}`}
        busy={work.busy.value}
        onClick={() => void settle()}
      >
        Nothing to answer
      </Button>
    </div>
  );
}
