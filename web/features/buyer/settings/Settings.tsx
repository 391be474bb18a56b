import { useMemo } from "preact/hooks";
import type { BuyerSettings } from "#contract/decision.ts";
import { timeZones } from "#domain/local-time.ts";
import { call } from "#web/api/client.ts";
import { type Resource, resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Select } from "#web/components/Select.tsx";
import { Notices } from "#web/features/shared/notices/Notices.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { CalendarAddress } from "./CalendarAddress.tsx";

/** How the organisation works; changed by owners, seen by all. */
export default function Settings() {
  usePageTitle("Settings");
  const settings = useMemo(() => resource(() => call("GET /api/buyer/settings", {})), []);
  return (
    <div class="narrow stack">
      <PageHeader title="Settings" />
      <h2>How your organisation works</h2>
      <p>
        {role.value === "owner"
          ? "What is set here holds from now on, for everybody."
          : "Only an owner can change these."}
      </p>
      <Loading resource={settings}>{(value) => <Fields settings={value} onChange={settings.set} />}</Loading>
      <p>
        <a href="/tiers">Tiers: how much hangs on a product, and what follows from it</a>
      </p>
      <p>
        <a href="/policy">Scoring policy: how answers turn into a score</a>
      </p>
      {role.value === "auditor" ? null : (
        <Notices facet="buyer">
          What waits for you stands in the inbox whatever you choose here. You are never told of what you did yourself.
        </Notices>
      )}
      <CalendarAddress />
    </div>
  );
}

function Fields({ settings, onChange }: { settings: BuyerSettings; onChange: Resource<BuyerSettings>["set"] }) {
  const work = useWork();
  const save = (change: Partial<BuyerSettings>): Promise<void> =>
    work.inTurn(async () => onChange(await call("PUT /api/buyer/settings", { body: change })));
  return (
    <>
      <WorkProblem work={work} />
      <Checkbox
        id="four-eyes"
        label="Two people on every decision and policy"
        hint="One proposes; another reviewer or owner confirms a decision, another owner publishes a scoring policy."
        checked={settings.fourEyes}
        disabled={role.value !== "owner"}
        onChange={(fourEyes) => void save({ fourEyes })}
      />
      <Select
        id="time-zone"
        label="Time zone of your organisation"
        hint="By its calendar vendors are reminded, from eight in the morning."
        value={settings.timeZone}
        options={timeZones(settings.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        disabled={role.value !== "owner"}
        onChange={(timeZone) => void save({ timeZone })}
      />
    </>
  );
}
