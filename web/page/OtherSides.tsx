import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { actFor, current, session } from "./session.ts";
import { hasPage } from "./sides.ts";

/** Where somebody acts for others that have such a page too: the way to look for it there. */
export function OtherSides({ page }: { page: string }) {
  const work = useWork();
  const others = (session.value?.memberships ?? []).filter(
    (one) => hasPage(one.facet, page) && (one.orgId !== current.value?.orgId || one.facet !== current.value.facet),
  );
  if (others.length === 0) return null;
  return (
    <>
      <p>You look as {current.value?.orgName}. It may belong to another organisation you act for.</p>
      {work.problem.value ? <p>{work.problem.value.title}</p> : null}
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
    </>
  );
}
