import { useSignal } from "@preact/signals";
import type { OutsideAccess } from "#contract/outside.ts";
import { mostDaysOutside } from "#domain/access/outside.ts";
import { addDays } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { Form } from "#web/components/Form.tsx";
import { today } from "#web/page/today.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface ChangeProps {
  readonly access: OutsideAccess;
  readonly onDone: () => Promise<void>;
}

/** Gives somebody from outside another last day. */
export function ChangeDay({ access, onDone }: ChangeProps) {
  const open = useSignal(false);
  const until = useSignal(access.until);
  const work = useWork();
  const close = (): void => {
    open.value = false;
  };
  const change = (): Promise<unknown> =>
    work.run(async () => {
      const body = { until: until.value, revision: access.revision };
      await call("PUT /api/buyer/outside-access/:id", { params: { id: access.id }, body });
      close();
      await onDone();
    });
  return (
    <>
      <Button
        variant="secondary"
        size="small"
        label={`Change the day for ${access.name}: ${access.product}`}
        onClick={() => {
          until.value = access.until;
          open.value = true;
        }}
      >
        Change the day
      </Button>
      <Dialog open={open.value} title={`Until when may ${access.name} read ${access.product}?`} onClose={close}>
        <Form onSubmit={change}>
          <WorkProblem work={work} />
          <DateInput
            id={`until-${access.id}`}
            label="Last day"
            hint={`It is ${date(access.until)} now. They are told by mail.`}
            required
            min={today.value}
            max={addDays(today.value, mostDaysOutside)}
            error={work.fieldError("/until")}
            value={until.value}
            onChange={(value) => (until.value = value)}
          />
          <div class="cluster">
            <Button type="submit" busy={work.busy.value}>
              Save the day
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  );
}

/** Takes access back at once; it asks first. */
export function TakeBack({ access, onDone }: ChangeProps) {
  const open = useSignal(false);
  const work = useWork();
  const close = (): void => {
    open.value = false;
  };
  const take = (): Promise<unknown> =>
    work.run(async () => {
      await call("POST /api/buyer/outside-access/:id/removal", { params: { id: access.id } });
      close();
      await onDone();
    });
  return (
    <>
      <Button
        variant="secondary"
        size="small"
        label={`Take back from ${access.name}: ${access.product}`}
        onClick={() => (open.value = true)}
      >
        Take back
      </Button>
      <Dialog
        open={open.value}
        title={`Take ${access.product} back from ${access.name}?`}
        onClose={close}
        actions={
          <>
            <Button busy={work.busy.value} onClick={() => void take()}>
              Take it back now
            </Button>
            <Button variant="secondary" onClick={close}>
              Leave it
            </Button>
          </>
        }
      >
        <WorkProblem work={work} />
        <p>
          The next thing they open is not there any more, even while they are signed in. They are told by mail. What
          they have read or downloaded stays with them.
        </p>
      </Dialog>
    </>
  );
}
