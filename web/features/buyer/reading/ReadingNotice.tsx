import { useSignal } from "@preact/signals";
import type { OwnReading } from "#contract/outside.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { goTo } from "#web/page/way-back.ts";

/** On top of an assessment that is read from outside: for whom, until when, what is open, and the way to give it back. */
export function ReadingNotice({ reading }: { readonly reading: OwnReading }) {
  const { orgName, givenBy, why, files, until, endsAt } = reading;
  return (
    <Notice kind="info" title={`You read this from outside, for ${orgName}`}>
      <p>
        {givenBy} opened it to you until <DateText value={until} /> (it ends <DateText value={endsAt} with="time" />,
        your time): “{why}”.{" "}
        {files ? "You can open the vendor’s files." : "The vendor’s files are named, and not open to you."} {orgName}{" "}
        sees when you read.
      </p>
      <GiveBack reading={reading} />
    </Notice>
  );
}

function GiveBack({ reading: { orgId, assessmentId, orgName } }: { readonly reading: OwnReading }) {
  const open = useSignal(false);
  const work = useWork();
  const close = (): void => {
    open.value = false;
  };
  const give = (): Promise<unknown> =>
    work.run(async () => {
      await call("POST /api/outside-access/return", { body: { orgId, assessmentId } });
      goTo("/");
    });
  return (
    <>
      <Button variant="secondary" size="small" onClick={() => (open.value = true)}>
        I have finished: give it back
      </Button>
      <Dialog
        open={open.value}
        title="Give back what you may read?"
        onClose={close}
        actions={
          <>
            <Button busy={work.busy.value} onClick={() => void give()}>
              Give it back
            </Button>
            <Button variant="secondary" onClick={close}>
              Go on reading
            </Button>
          </>
        }
      >
        <WorkProblem work={work} />
        <p>
          You can no longer open this assessment, and {orgName} is told. To read it again, ask them to open it to you
          anew.
        </p>
      </Dialog>
    </>
  );
}
