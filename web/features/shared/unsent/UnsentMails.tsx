import { useMemo } from "preact/hooks";
import type { UnsentMail } from "#contract/unsent.ts";
import { dateTime, number, plural } from "#domain/format.ts";
import { mostCounted } from "#domain/list-words.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { GrowingList } from "#web/list/GrowingList.ts";
import { More } from "#web/list/More.tsx";
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
  const mails = useMemo(() => new GrowingList((query) => call(list, { query })), [list]);
  const work = useWork();
  const { value } = mails.page.loadable;
  if (value.state === "refused")
    return <ProblemNotice problem={value.problem} onRetry={() => void mails.page.reload()} />;
  if (value.state === "loading" || value.value.entries.length === 0) return <WorkProblem work={work} />;
  const { entries, total } = value.value;
  const act = (route: typeof again | typeof removal, id: string): void =>
    void work.run(async () => {
      await call(route, { params: { id } });
      await mails.page.reload();
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
        <Disclosure summary={total === null ? "More" : `${number(total - atAGlance)} more`}>
          {listOf(more)}
          <More list={mails} page={value.value} things="mails" />
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
