import { useMemo } from "preact/hooks";
import type { AccessRequest, PassportView } from "#contract/passport.ts";
import { dateTime, list } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { GrowingList } from "#web/list/GrowingList.ts";
import { More } from "#web/list/More.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface AskedProps {
  readonly page: PassportView;
  /** Whether who looks may let somebody in. */
  readonly isOwner: boolean;
}

/** Who asks for the evidence behind a page: those who wait first, then the newest. */
export function Asked({ page: { id }, isOwner }: AskedProps) {
  const work = useWork();
  const asked = useMemo(
    () => new GrowingList((query) => call("GET /api/vendor/passports/:id/requests", { params: { id }, query })),
    [id],
  );
  const settle = (requestId: string, granted: boolean): Promise<void> =>
    work.run(async () => {
      await call("POST /api/vendor/passports/:id/requests/:requestId", {
        params: { id, requestId },
        body: { granted },
      });
      await asked.page.reload();
    });
  return (
    <Loading resource={asked.page}>
      {(page) =>
        page.entries.length === 0 ? null : (
          <>
            <h3>Who asks for the evidence</h3>
            <WorkProblem work={work} />
            <ul class="plain-list stack">
              {page.entries.map((request) => (
                <li key={request.id} class="stack stack--tight">
                  <Told request={request} />
                  {isOwner ? <Choices of={request} busy={work.busy.value} onSettle={settle} /> : null}
                </li>
              ))}
            </ul>
            <More list={asked} page={page} things="requests" />
          </>
        )
      }
    </Loading>
  );
}

const stateWords = {
  asked: "Waits for you",
  granted: "Let in",
  refused: "Refused",
  ended: "No longer let in",
} as const;

function Told({ request }: { readonly request: AccessRequest }) {
  const { name, organisation, email, reason, state, askedAt, expiresAt, files } = request;
  return (
    <>
      <p>
        {name}, {organisation} ({email}), {dateTime(askedAt)}{" "}
        <Badge tone={state === "asked" ? "warning" : "neutral"}>{stateWords[state]}</Badge>
      </p>
      <p>“{reason}”</p>
      {state === "granted" && expiresAt !== null ? (
        <p class="soft">
          Until {dateTime(expiresAt)}: {files.length === 0 ? "no file that the page still shows" : list(files)}.
        </p>
      ) : null}
    </>
  );
}

/** What an owner may do with a request, by how it stands: whether somebody is let in, and what a change of mind is called. */
const choiceWords: Readonly<
  Record<
    AccessRequest["state"],
    { readonly letIn: (name: string) => string; readonly keepOut?: (name: string) => string }
  >
> = {
  asked: { letIn: (name) => `Let ${name} read it for two weeks`, keepOut: (name) => `Refuse ${name}` },
  granted: { letIn: (name) => `Send ${name} a new link for two weeks`, keepOut: (name) => `End what ${name} may read` },
  refused: { letIn: (name) => `Let ${name} read it after all` },
  ended: { letIn: (name) => `Let ${name} read it again` },
};

interface ChoicesProps {
  readonly of: Pick<AccessRequest, "id" | "name" | "state">;
  readonly busy: boolean;
  readonly onSettle: (requestId: string, granted: boolean) => Promise<void>;
}

function Choices({ of: { id, name, state }, busy, onSettle }: ChoicesProps) {
  const { letIn, keepOut } = choiceWords[state];
  return (
    <div class="cluster">
      <Button
        size="small"
        variant={state === "asked" ? "primary" : "secondary"}
        busy={busy}
        onClick={() => void onSettle(id, true)}
      >
        {letIn(name)}
      </Button>
      {keepOut ? (
        <Button variant="quiet" size="small" busy={busy} onClick={() => void onSettle(id, false)}>
          {keepOut(name)}
        </Button>
      ) : null}
    </div>
  );
}
