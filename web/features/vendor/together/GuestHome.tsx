import type { RequestView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { TaskList } from "#web/components/TaskList.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { RequestEnded } from "../at-hand/Ended.tsx";
import { progressInWords, sectionProgress } from "../at-hand/progress.ts";
import { sectionTasks } from "../at-hand/tasks.ts";

interface GuestHomeProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}

/** What a guest was asked: their questions, and a way to say they are done. */
export function GuestHome({ view, onChange }: GuestHomeProps) {
  const work = useWork();
  const [handed] = view.delegations;
  const finish = (finished: boolean): Promise<void> =>
    work.run(async () => {
      await call("POST /api/vendor/requests/:id/finished", { params: { id: view.id }, body: { finished } });
      await onChange();
    });
  return (
    <>
      <DefinitionList
        items={[
          { term: "Asked by", value: handed?.delegatedBy ?? "" },
          ...(handed?.note ? [{ term: "Their words", value: handed.note }] : []),
          { term: "For", value: `${view.buyerName}, who asks about ${view.product}` },
          { term: "Answer by", value: <DateText value={view.dueOn} /> },
          { term: "What you see", value: "The questions handed to you and nothing else. Others sign and submit." },
        ]}
      />
      <RequestEnded view={view} />
      {view.state === "submitted" ? <Notice kind="success" title="The answers were submitted" /> : null}
      <p>{progressInWords(sectionProgress(view))}</p>
      <TaskList label="Your questions" tasks={sectionTasks(view)} />
      <WorkProblem work={work} />
      {view.ended !== null ? null : handed && handed.finishedAt !== null ? (
        <Notice kind="success" title={`You said you are done. ${handed.delegatedBy} sees that.`}>
          <Button variant="secondary" busy={work.busy.value} onClick={() => void finish(false)}>
            I am not done after all
          </Button>
        </Notice>
      ) : (
        <div class="cluster">
          <Button busy={work.busy.value} onClick={() => void finish(true)}>
            I am done
          </Button>
        </div>
      )}
    </>
  );
}
