import type { AccessRequest, PassportView } from "#contract/passport.ts";
import { dateTime, list } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface PassportCardProps {
  readonly page: PassportView;
  readonly isOwner: boolean;
  readonly onEdit: () => void;
  readonly onChange: () => Promise<void>;
}

/** One page: where it is, how to take it back, and who asks for the evidence behind it. */
export function PassportCard({ page, isOwner, onEdit, onChange }: PassportCardProps) {
  const work = useWork();
  const isOut = page.state === "published";
  const doing = (change: () => Promise<unknown>): Promise<void> =>
    work.run(async () => {
      await change();
      await onChange();
    });
  const params = { id: page.id };
  return (
    <section class="card stack" aria-label={page.choices.title}>
      <div class="cluster">
        <h2>{page.choices.title}</h2>
        {isOut ? <Badge tone="success">Published</Badge> : <Badge tone="neutral">Taken back</Badge>}
      </div>
      <WorkProblem work={work} />
      <p>
        {isOut ? (
          <a href={page.url} class="break-anywhere">
            {page.url}
          </a>
        ) : (
          "Its address leads nowhere, and so does every link to its evidence."
        )}
      </p>
      <p class="soft">Published {dateTime(page.publishedAt)}</p>
      {isOwner ? (
        <div class="cluster">
          <Button variant="secondary" label={`Change ${page.choices.title}`} onClick={onEdit}>
            Change and publish again
          </Button>
          {isOut ? (
            <Button
              variant="quiet"
              label={`Take back ${page.choices.title}`}
              busy={work.busy.value}
              onClick={() => void doing(() => call("POST /api/vendor/passports/:id/revocation", { params }))}
            >
              Take it back
            </Button>
          ) : null}
        </div>
      ) : null}
      <Requests
        requests={page.requests}
        isOwner={isOwner && isOut}
        busy={work.busy.value}
        onSettle={(requestId, granted) =>
          void doing(() =>
            call("POST /api/vendor/passports/:id/requests/:requestId", {
              params: { ...params, requestId },
              body: { granted },
            }),
          )
        }
      />
    </section>
  );
}

interface RequestsProps {
  readonly requests: readonly AccessRequest[];
  readonly isOwner: boolean;
  readonly busy: boolean;
  readonly onSettle: (requestId: string, granted: boolean) => void;
}

const stateWords = {
  asked: "Waits for you",
  granted: "Let in",
  refused: "Refused",
  ended: "No longer let in",
} as const;

function Requests({ requests, isOwner, busy, onSettle }: RequestsProps) {
  if (requests.length === 0) return null;
  return (
    <>
      <h3>Who asks for the evidence</h3>
      <ul class="plain-list stack">
        {requests.map(({ id, name, organisation, email, reason, state, askedAt, expiresAt, files }) => (
          <li key={id} class="stack stack--tight">
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
            {isOwner ? <Choices of={{ id, name, state }} busy={busy} onSettle={onSettle} /> : null}
          </li>
        ))}
      </ul>
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

interface ChoicesProps extends Pick<RequestsProps, "busy" | "onSettle"> {
  readonly of: Pick<AccessRequest, "id" | "name" | "state">;
}

function Choices({ of: { id, name, state }, busy, onSettle }: ChoicesProps) {
  const { letIn, keepOut } = choiceWords[state];
  return (
    <div class="cluster">
      <Button
        size="small"
        variant={state === "asked" ? "primary" : "secondary"}
        busy={busy}
        onClick={() => onSettle(id, true)}
      >
        {letIn(name)}
      </Button>
      {keepOut ? (
        <Button variant="quiet" size="small" busy={busy} onClick={() => onSettle(id, false)}>
          {keepOut(name)}
        </Button>
      ) : null}
    </div>
  );
}
