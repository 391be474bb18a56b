import { useSignal } from "@preact/signals";
import type { RemindersSent } from "#contract/portfolio.ts";
import { plural } from "#domain/format.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { remindAll } from "./remind-all.ts";

interface RemindButtonProps {
  readonly ids: readonly string[];
  /** Called once all are reminded. */
  readonly onDone: () => void;
}

/** Reminds vendors whose turn it is, and says how many were left out. */
export function RemindButton({ ids, onDone }: RemindButtonProps) {
  const sent = useSignal<RemindersSent | null>(null);
  const work = useWork();
  const remind = (): Promise<unknown> =>
    work.run(async () => {
      sent.value = await remindAll(ids);
      onDone();
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
      <span role="status">
        {sent.value === null
          ? ""
          : `${plural({ count: sent.value.sent, one: "reminder", other: "reminders" })} sent, ${sent.value.left} left out: not their turn, or reminded today.`}
      </span>
    </>
  );
}
