import { useMemo } from "preact/hooks";
import type { DemoPerson } from "#contract/identity.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { goTo } from "#web/page/way-back.ts";

/** One click into the shoes of a demo person; only on a local machine. */
export function DemoPeople({ to }: { to: string }) {
  const work = useWork();
  const people = useMemo(() => resource(() => call("GET /api/demo/people", {})), []);
  return (
    <section aria-labelledby="demo-people">
      <h2 id="demo-people">Or try the demo</h2>
      <p class="soft">These people and companies are invented. Nothing leaves this machine.</p>
      <WorkProblem work={work} />
      <Loading resource={people}>
        {(list) => (
          <ul class="plain-list">
            {list.map((person) => (
              <li key={person.personId} class="demo-person">
                <Button
                  variant="secondary"
                  busy={work.busy.value}
                  onClick={() => void work.run(() => become(person, to))}
                >
                  {person.name}
                </Button>
                <span class="soft">
                  {person.memberships.map(({ role, orgName, facet }) => `${orgName} (${facet}), ${role}`).join("; ")}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loading>
    </section>
  );
}

async function become({ personId }: DemoPerson, to: string): Promise<void> {
  await call("POST /api/demo/sign-in", { body: { personId } });
  goTo(to);
}
