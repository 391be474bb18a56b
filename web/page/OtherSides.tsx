import { useWork, type Work } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { actFor, current, session } from "./session.ts";
import { hasPage } from "./sides.ts";

interface OtherSidesProps {
  readonly page: string;
  /** What going there is; its own, where it is left out. */
  readonly work?: Work;
}

/** Where somebody acts for others that have such a page too: the way to look for it there. */
export function OtherSides({ page, work: given }: OtherSidesProps) {
  const own = useWork();
  const work = given ?? own;
  const problem = work.problem.value;
  const others = (session.value?.memberships ?? []).filter(
    (one) => hasPage(one.facet, page) && (one.orgId !== current.value?.orgId || one.facet !== current.value.facet),
  );
  if (others.length === 0) return null;
  return (
    <div class="stack stack--tight">
      <p>You look as {current.value?.orgName}. It may belong to another organisation you act for.</p>
      {problem ? (
        <Notice kind="error" title={problem.title} announce="now">
          <p>{problem.detail}</p>
        </Notice>
      ) : null}
      <div class="cluster">
        {others.map((one) => (
          <Button
            key={`${one.orgId}-${one.facet}`}
            variant="secondary"
            busy={work.busy.value}
            onClick={() => void work.run(() => actFor(one, page))}
          >
            Look as {one.orgName} ({one.facet})
          </Button>
        ))}
      </div>
    </div>
  );
}
