import { useMemo } from "preact/hooks";
import type { UnsentMail } from "#contract/unsent.ts";
import { dateTime, number, plural } from "#domain/format.ts";
import { mostCounted } from "#domain/list-words.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { current, role } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

const routes = {
  buyer: {
    list: "GET /api/buyer/unsent-mails",
    again: "POST /api/buyer/unsent-mails/:id/again",
    removal: "POST /api/buyer/unsent-mails/:id/removal",
  },
  vendor: {
    list: "GET /api/vendor/unsent-mails",
    again: "POST /api/vendor/unsent-mails/:id/again",
    removal: "POST /api/vendor/unsent-mails/:id/removal",
  },
} as const;

/** So many stand there at once; more wait behind a line. */
const atAGlance = 3;

/** The reader's own mails that could not be delivered, to be sent again or left; nothing where there is none. */
export function UnsentMails() {
  const { list, again, removal } = routes[current.value?.facet ?? "buyer"];
  const mails = useMemo(() => resource(() => call(list, {})), [list]);
  const work = useWork();
  const { value } = mails.loadable;
  if (value.state === "refused") return <ProblemNotice problem={value.problem} onRetry={() => void mails.reload()} />;
  if (value.state === "loading" || value.value.entries.length === 0) return <WorkProblem work={work} />;
  const { entries, total, next } = value.value;
  const act = (route: typeof again | typeof removal, id: string): void =>
    void work.run(async () => {
      await call(route, { params: { id } });
      await mails.reload();
    });
  const showMore = (): void =>
    void work.run(async () => {
      const page = await call(list, { query: { after: next ?? "" } });
      mails.set({ ...page, entries: [...entries, ...page.entries] });
    });
  const count =
    total === null
      ? `More than ${number(mostCounted)} mails of yours`
      : plural({ count: total, one: "mail of yours", other: "mails of yours" });
  const [first, more] = [entries.slice(0, atAGlance), entries.slice(atAGlance)];
  const listOf = (some: readonly UnsentMail[]) => (
    <ul class="plain-list stack">
      {some.map((mail) => (
        <Unsent
          key={mail.id}
          mail={mail}
          busy={work.busy.value}
          onAgain={() => act(again, mail.id)}
          onLeave={() => act(removal, mail.id)}
        />
      ))}
    </ul>
  );
  return (
    <Notice kind="warning" title={`${count} could not be delivered`}>
      <WorkProblem work={work} />
      {listOf(first)}
      {more.length === 0 ? null : (
        <Disclosure summary={next === null ? `${number(more.length)} more` : "More"}>
          {listOf(more)}
          {next === null ? null : (
            <Button
              variant="secondary"
              size="small"
              label="Show more mails that could not be delivered"
              busy={work.busy.value}
              onClick={showMore}
            >
              Show more
            </Button>
          )}
        </Disclosure>
      )}
    </Notice>
  );
}

interface UnsentProps {
  readonly mail: UnsentMail;
  readonly busy: boolean;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

function Unsent({ mail: { to, subject, reason, failedAt }, busy, onAgain, onLeave }: UnsentProps) {
  return (
    <li class="stack stack--tight">
      <p>
        <strong>{subject}</strong>, to {to}. {reason} <span class="soft">{dateTime(failedAt)}</span>
      </p>
      {role.value === "auditor" ? null : (
        <div class="cluster">
          <Button
            variant="secondary"
            size="small"
            label={`Send again to ${to}: ${subject}`}
            busy={busy}
            onClick={onAgain}
          >
            Send again
          </Button>
          <Button
            variant="quiet"
            size="small"
            label={`Leave it unsent: ${subject}, to ${to}`}
            busy={busy}
            onClick={onLeave}
          >
            Leave it unsent
          </Button>
        </div>
      )}
    </li>
  );
}
