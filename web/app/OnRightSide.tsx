import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Membership } from "#contract/identity.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { NotTheirs } from "#web/page/NotTheirs.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { actFor, current, session } from "#web/page/session.ts";
import { sideStep } from "#web/page/sides.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { wayBack } from "#web/page/way-back.ts";
import { NoOrganisation } from "./NoOrganisation.tsx";

/** Shows a page once somebody acts on the side that its address is meant for, and takes them there if they may. */
export function OnRightSide({ children }: { children: ComponentChildren }) {
  const { url } = useLocation();
  const next = sideStep({ url, current: current.value, memberships: session.value?.memberships ?? [] });
  switch (next.step) {
    case "here":
      return <>{children}</>;
    case "switch":
      return <Switching to={next.to} />;
    case "choose":
      return <Choosing among={next.among} />;
    case "not-theirs":
      return <NotTheirs />;
    case "no-organisation":
      return <NoOrganisation />;
  }
}

function Switching({ to }: { to: Membership }) {
  const work = useWork();
  const { orgId, facet } = to;
  const change = (): Promise<void> => work.run(() => actFor({ orgId, facet }, wayBack()));
  useEffect(() => void change(), [orgId, facet]);
  const problem = work.problem.value;
  return problem ? <ProblemNotice problem={problem} onRetry={() => void change()} /> : <Spinner />;
}

function Choosing({ among }: { among: readonly Membership[] }) {
  usePageTitle("For which organisation?");
  const work = useWork();
  return (
    <div class="narrow stack">
      <PageHeader title="For which organisation?" lead="You act for several that have such a page." />
      <WorkProblem work={work} />
      <div class="cluster">
        {among.map((one) => (
          <Button
            key={`${one.orgId}-${one.facet}`}
            variant="secondary"
            busy={work.busy.value}
            onClick={() => void work.run(() => actFor(one, wayBack()))}
          >
            {one.orgName} ({one.facet})
          </Button>
        ))}
      </div>
    </div>
  );
}
