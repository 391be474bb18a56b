import type { RequestView } from "#contract/request.ts";
import { dateTime, plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface DelegationsProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}

/** Who has what in hand, with the way to take it back. */
export function Delegations({ view, onChange }: DelegationsProps) {
  const work = useWork();
  if (view.delegations.length === 0) return null;
  const takeBack = (personId: string): Promise<void> =>
    work.run(async () => {
      const params = { id: view.id, personId };
      await call("POST /api/vendor/requests/:id/delegations/:personId/removal", { params });
      await onChange();
    });
  return (
    <section class="stack stack--tight" aria-labelledby="in-hand">
      <h2 id="in-hand">In colleagues’ hands</h2>
      <WorkProblem work={work} />
      <ul class="plain-list">
        {view.delegations.map(({ personId, name, questionIds, finishedAt, delegatedAt }) => (
          <li key={personId} class="cluster">
            <span>
              {name}: {plural({ count: questionIds.length, one: "question", other: "questions" })},{" "}
              {finishedAt === null ? `asked ${dateTime(delegatedAt)}` : `finished ${dateTime(finishedAt)}`}
            </span>
            {finishedAt === null ? <Badge tone="info">At work</Badge> : <Badge tone="success">Finished</Badge>}
            <Button variant="quiet" size="small" busy={work.busy.value} onClick={() => void takeBack(personId)}>
              Take back<span class="visually-hidden"> the questions of {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
