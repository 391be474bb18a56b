import { useLocation } from "preact-iso";
import type { Body } from "#contract/api.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface SendToManyProps {
  /** As the API takes it. */
  readonly vendors: Body<"POST /api/buyer/campaigns">["vendors"];
  readonly label: string;
}

/** Prepares a sending to vendors of the register; nothing is sent before it was looked through. */
export function SendToMany({ vendors, label }: SendToManyProps) {
  const work = useWork();
  const { route } = useLocation();
  const prepare = (): Promise<unknown> =>
    work.run(async () => {
      const { id } = await call("POST /api/buyer/campaigns", { body: { vendors } });
      route(`/campaigns/${id}`);
    });
  return (
    <>
      <Button
        variant="secondary"
        size="small"
        busy={work.busy.value}
        busyText="Preparing…"
        onClick={() => void prepare()}
      >
        {label}
      </Button>
      <WorkProblem work={work} />
    </>
  );
}
