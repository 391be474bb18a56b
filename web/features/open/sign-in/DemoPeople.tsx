import { useMemo } from "preact/hooks";
import type { DemoPerson } from "#contract/identity.ts";
import { type DemoTheme, demoThemes } from "#domain/demo-themes.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { goTo } from "#web/page/way-back.ts";

const themeWords: Readonly<Record<DemoTheme, string>> = {
  buys: "They buy, check and decide",
  covered: "They sell, with a certificate that covers it",
  "worth-less": "They sell, with a certificate that is worth less than it looks",
  uncertified: "They sell, without a certificate",
};

/** One click into the shoes of a demo person, by what they show; only on a local machine. */
export function DemoPeople({ to }: { to: string }) {
  const work = useWork();
  const people = useMemo(() => resource(() => call("GET /api/demo/people", {})), []);
  return (
    <section class="stack" aria-labelledby="demo-people">
      <h2 id="demo-people">Or try the demo</h2>
      <p class="soft">These people and companies are invented. Nothing leaves this machine.</p>
      <WorkProblem work={work} />
      <Loading resource={people}>
        {(list) => (
          <>
            {demoThemes
              .filter((theme) => list.some((person) => person.theme === theme))
              .map((theme) => (
                <div key={theme} class="stack stack--tight">
                  <h3 id={`demo-${theme}`}>{themeWords[theme]}</h3>
                  <ul class="plain-list" aria-labelledby={`demo-${theme}`}>
                    {list
                      .filter((person) => person.theme === theme)
                      .map((person) => (
                        <li key={person.personId} class="demo-person">
                          <Button
                            variant="secondary"
                            size="small"
                            busy={work.busy.value}
                            onClick={() => void work.run(() => become(person, to))}
                          >
                            {person.name}
                          </Button>
                          <span class="small">
                            {person.memberships.map(({ orgName, role }) => `${orgName}, ${role}`).join("; ")}:{" "}
                            <span class="soft">{person.shows}</span>
                          </span>
                        </li>
                      ))}
                  </ul>
                </div>
              ))}
          </>
        )}
      </Loading>
    </section>
  );
}

async function become({ personId }: DemoPerson, to: string): Promise<void> {
  await call("POST /api/demo/sign-in", { body: { personId } });
  goTo(to);
}
