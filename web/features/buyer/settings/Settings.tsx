import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { BuyerSettings } from "#contract/decision.ts";
import type { Problem } from "#contract/problems.ts";
import { call, problemOf } from "#web/api/client.ts";
import { type Resource, resource } from "#web/api/resource.ts";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Loading, ProblemNotice } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";

/** How the organisation works; changed by owners, seen by all. */
export default function Settings() {
  usePageTitle("Settings");
  const settings = useMemo(() => resource(() => call("GET /api/buyer/settings", {})), []);
  return (
    <div class="narrow stack">
      <PageHeader
        title="Settings"
        lead={role.value === "owner" ? "They hold from now on." : "Only an owner can change these."}
      />
      <Loading resource={settings}>{(value) => <Fields settings={value} onChange={settings.set} />}</Loading>
      <p>
        <a href="/policy">Scoring policy: how answers turn into a score</a>
      </p>
    </div>
  );
}

function Fields({ settings, onChange }: { settings: BuyerSettings; onChange: Resource<BuyerSettings>["set"] }) {
  const problem = useSignal<Problem | null>(null);
  const save = async (change: Partial<BuyerSettings>): Promise<void> => {
    problem.value = null;
    try {
      onChange(await call("PUT /api/buyer/settings", { body: { ...settings, ...change } }));
    } catch (error) {
      problem.value = problemOf(error);
    }
  };
  return (
    <>
      {problem.value ? <ProblemNotice problem={problem.value} /> : null}
      <Checkbox
        id="four-eyes"
        label="Two people on every decision"
        hint="One proposes, another reviewer or owner confirms."
        checked={settings.fourEyes}
        disabled={role.value !== "owner"}
        onChange={(fourEyes) => void save({ fourEyes })}
      />
    </>
  );
}
