import type { CampaignView } from "#contract/campaign.ts";
import { type CampaignAct, mayCampaign } from "#domain/campaign/campaign-states.ts";
import { dateTime, number } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { SendToMany } from "#web/features/buyer/send/SendToMany.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { WhenStopped } from "./WhenStopped.tsx";

interface UnderWayProps {
  readonly view: CampaignView;
  readonly mayChange: boolean;
  readonly onChanged: (view: CampaignView) => void;
}

/** How far a sending is, and the ways to stop it and to go on. */
export function UnderWay({ view, mayChange, onChanged }: UnderWayProps) {
  const { id, state, counts, startedBy, startedAt, finishedAt, goesOnAt } = view;
  const work = useWork();
  const may = (act: CampaignAct): boolean => mayChange && mayCampaign(act, state);
  const stop = (): Promise<unknown> =>
    work.run(async () => onChanged(await call("POST /api/buyer/campaigns/:id/stop", { params: { id } })));
  const toGo = counts.sent + counts.failed + counts.ready;
  return (
    <section class="stack stack--tight" aria-labelledby="campaign-progress">
      <h2 id="campaign-progress">
        {state === "sent" ? `${number(counts.sent)} sent` : `${number(counts.sent)} of ${number(toGo)} sent`}
        {state === "sent" && counts.failed > 0 ? `, ${number(counts.failed)} could not be sent` : ""}
      </h2>
      {state === "sent" ? null : (
        <progress max={toGo} value={counts.sent + counts.failed} aria-labelledby="campaign-progress" />
      )}
      <p class="soft">
        {startedAt === null ? "" : `Begun by ${startedBy ?? ""} on ${dateTime(startedAt)}. `}
        {finishedAt === null ? "" : `Ended on ${dateTime(finishedAt)}.`}
      </p>
      {goesOnAt === null ? null : (
        <Notice kind="info" title="It waits">
          So many mails as one person or one mailbox may have in a day are on their way. It goes on by itself after{" "}
          {dateTime(goesOnAt)}.
        </Notice>
      )}
      {state === "stopped" ? (
        <WhenStopped view={view} mayChange={may("resume") && may("close")} onChanged={onChanged} />
      ) : null}
      <WorkProblem work={work} />
      {may("stop") ? (
        <div>
          <Button variant="secondary" busy={work.busy.value} onClick={() => void stop()}>
            Stop sending
          </Button>
        </div>
      ) : null}
      {may("again") && counts.failed > 0 ? (
        <SendToMany
          vendors={{ kind: "failed", campaignId: id }}
          label={`Prepare the ${number(counts.failed)} that could not be sent again`}
        />
      ) : null}
    </section>
  );
}
