import { useMemo } from "preact/hooks";
import type { UnsentMail } from "#contract/unsent.ts";
import { dateTime, plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
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

/** The reader's own mails that could not be delivered, to be sent again or left; nothing where there is none. */
export function UnsentMails() {
  const { list, again, removal } = routes[current.value?.facet ?? "buyer"];
  const mails = useMemo(() => resource(() => call(list, {})), [list]);
  const work = useWork();
  const { value } = mails.loadable;
  if (value.state === "refused") return <ProblemNotice problem={value.problem} onRetry={() => void mails.reload()} />;
  if (value.state === "loading" || value.value.length === 0) return <WorkProblem work={work} />;
  const act = (route: typeof again | typeof removal, id: string): Promise<void> =>
    work.run(async () => mails.set(await call(route, { params: { id } })));
  const count = plural({ count: value.value.length, one: "mail of yours", other: "mails of yours" });
  return (
    <Notice kind="warning" title={`${count} could not be delivered`}>
      <WorkProblem work={work} />
      <ul class="plain-list stack">
        {value.value.map((mail) => (
          <li key={mail.id} class="stack stack--tight">
            <Said mail={mail} />
            {role.value === "auditor" ? null : (
              <div class="cluster">
                <Button
                  variant="secondary"
                  size="small"
                  label={`Send again to ${mail.to}: ${mail.subject}`}
                  busy={work.busy.value}
                  onClick={() => void act(again, mail.id)}
                >
                  Send again
                </Button>
                <Button
                  variant="quiet"
                  size="small"
                  label={`Leave it unsent: ${mail.subject}, to ${mail.to}`}
                  busy={work.busy.value}
                  onClick={() => void act(removal, mail.id)}
                >
                  Leave it unsent
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const Said = ({ mail: { to, subject, reason, failedAt } }: { readonly mail: UnsentMail }) => (
  <p>
    <strong>{subject}</strong>, to {to}. {reason} <span class="soft">{dateTime(failedAt)}</span>
  </p>
);
