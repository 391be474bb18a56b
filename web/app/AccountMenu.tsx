import { useEffect, useRef } from "preact/hooks";
import type { ActingRole } from "#domain/access/roles.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { actFor, current, role, session, signOut } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

/** Who is signed in, for whom they act, and the way to another organisation or out. */
export function AccountMenu() {
  const work = useWork();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => closeOnLeaving(() => menu.current), []);
  const view = session.value;
  if (!view?.person) return null;
  const others = view.memberships.filter(
    ({ orgId, facet }) => orgId !== current.value?.orgId || facet !== current.value?.facet,
  );
  return (
    <details class="account-menu" ref={menu}>
      <summary>
        <span class="account-menu__org">{current.value?.orgName ?? "No organisation"}</span>
        <span class="account-menu__person">{view.person.name}</span>
      </summary>
      <div class="account-menu__panel">
        <p>
          {view.person.email}
          {current.value ? ` · ${actingWords(current.value.role)}` : ""}
        </p>
        <WorkProblem work={work} />
        {others.map((other) => (
          <Button
            key={`${other.orgId}-${other.facet}`}
            variant="secondary"
            busy={work.busy.value}
            onClick={() => void work.run(() => actFor(other))}
          >
            {other.role === "outside"
              ? `Read at ${other.orgName} (from outside)`
              : `Act for ${other.orgName} (${other.facet})`}
          </Button>
        ))}
        <p>
          <a href="/account">
            {current.value?.facet === "vendor" && role.value !== "guest"
              ? "Where you are signed in, and your mails"
              : "Where you are signed in"}
          </a>
        </p>
        <p>
          <a href="/asked">What you asked to be bought</a>
        </p>
        <Button variant="secondary" onClick={() => void signOut()}>
          Sign out
        </Button>
      </div>
    </details>
  );
}

const actingWords = (role: ActingRole): string => (role === "outside" ? "reads from outside" : role);

/** It lies over the page: whoever goes on, points elsewhere or presses Escape must see where they are. */
function closeOnLeaving(menu: () => HTMLDetailsElement | null): () => void {
  const close = (event: Event): void => {
    const isInside = event.target instanceof Node && menu()?.contains(event.target);
    if (!isInside) menu()?.removeAttribute("open");
  };
  const leave = ({ key }: KeyboardEvent): void => {
    if (key !== "Escape" || !menu()?.open) return;
    menu()?.removeAttribute("open");
    menu()?.querySelector("summary")?.focus();
  };
  addEventListener("focusin", close);
  addEventListener("pointerdown", close);
  addEventListener("keydown", leave);
  return () => {
    removeEventListener("focusin", close);
    removeEventListener("pointerdown", close);
    removeEventListener("keydown", leave);
  };
}
