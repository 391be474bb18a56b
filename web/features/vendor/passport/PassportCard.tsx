import type { PassportView } from "#contract/passport.ts";
import { dateTime } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { Asked } from "./Asked.tsx";

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
      <Asked page={page} isOwner={isOwner && isOut} />
    </section>
  );
}
