import type { ComponentChildren } from "preact";
import type { RemindersSent } from "#contract/reminders.ts";
import { plural } from "#domain/format.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { LeftOut } from "./LeftOut.tsx";
import { remindAll } from "./remind-all.ts";
import "./reminders.css";

interface RemindButtonProps {
  readonly ids: readonly string[];
  /** Called once all are reminded, with what came of it, to be shown where it stays. */
  readonly onDone: (outcome: ComponentChildren) => void;
}

/** Reminds vendors whose turn it is, and says of each that was left out why. */
export function RemindButton({ ids, onDone }: RemindButtonProps) {
  const work = useWork();
  const remind = (): Promise<unknown> =>
    work.run(async () => {
      const sent = await remindAll(ids);
      onDone(<Result sent={sent} />);
    });
  return (
    <>
      <WorkProblem work={work} />
      <Button
        variant="secondary"
        disabled={ids.length === 0}
        busy={work.busy.value}
        busyText="Sending…"
        onClick={() => void remind()}
      >
        Remind {plural({ count: ids.length, one: "vendor", other: "vendors" })}
      </Button>
    </>
  );
}

const Result = ({ sent }: { sent: RemindersSent }) => (
  <>
    {sentWords(sent)}
    <LeftOut leftOut={sent.leftOut} />
  </>
);

function sentWords({ sent, leftOut }: RemindersSent): string {
  const reminders = plural({ count: sent, one: "reminder", other: "reminders" });
  return leftOut.length === 0 ? `${reminders} sent.` : `${reminders} sent, ${leftOut.length} left out.`;
}
