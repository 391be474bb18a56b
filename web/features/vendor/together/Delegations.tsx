import type { RequestView } from "#contract/request.ts";
import { dateTime, plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";

interface DelegationsProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}

/** Who has what in hand, with the way to take it back. */
export function Delegations({ view, onChange }: DelegationsProps) {
  if (view.delegations.length === 0) return null;
  const takeBack = async (personId: string): Promise<void> => {
    await call("POST /api/vendor/requests/:id/delegations/:personId/removal", {
      params: { id: view.id, personId },
    });
    await onChange();
  };
  return (
    <section class="stack stack--tight" aria-labelledby="in-hand">
      <h2 id="in-hand">In colleagues’ hands</h2>
      <ul class="plain-list">
        {view.delegations.map(({ personId, name, questionIds, finishedAt, delegatedAt }) => (
          <li key={personId} class="cluster">
            <span>
              {name}: {plural({ count: questionIds.length, one: "question", other: "questions" })},{" "}
              {finishedAt === null ? `asked ${dateTime(delegatedAt)}` : `finished ${dateTime(finishedAt)}`}
            </span>
            {finishedAt === null ? <Badge tone="info">At work</Badge> : <Badge tone="success">Finished</Badge>}
            <Button variant="quiet" size="small" onClick={() => void takeBack(personId)}>
              Take back<span class="visually-hidden"> the questions of {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
