import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { AskedView } from "#contract/intake.ts";
import { canBe, intakeStateWords } from "#domain/intake/intake-states.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Happened } from "#web/features/shared/intake/Happened.tsx";
import { Stands } from "#web/features/shared/intake/Stands.tsx";
import { Wanted } from "#web/features/shared/intake/Wanted.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { beginPage } from "#web/page/reading-place.ts";
import { ChangeAsked } from "./ChangeAsked.tsx";
import { WithdrawAsked } from "./WithdrawAsked.tsx";

/** One thing that somebody asked for: how far it is, and the ways to change it or take it back. */
export default function OneAsked({ id = "" }: { id?: string }) {
  usePageTitle("What you asked for");
  const asked = useMemo(() => resource(() => call("GET /api/asked/:id", { params: { id } })), [id]);
  return (
    <Loading resource={asked}>
      {(view) => (
        <One
          view={view}
          onChanged={(changed) => {
            asked.set(changed);
            beginPage();
          }}
        />
      )}
    </Loading>
  );
}

interface OneProps {
  readonly view: AskedView;
  readonly onChanged: (view: AskedView) => void;
}

function One({ view, onChanged }: OneProps) {
  const { state, product, vendorName, orgName, happened } = view;
  const isChanging = useSignal(state === "returned");
  const last = happened.at(-1);
  return (
    <div class="narrow stack">
      <Breadcrumbs crumbs={[{ label: "What you asked for", href: "/asked" }, { label: product }]} />
      <PageHeader title={`${product} of ${vendorName}`} lead={`Asked at ${orgName}. ${intakeStateWords[state]}.`} />
      {state === "returned" && last ? (
        <Notice kind="warning" title={`${last.who} asks back`}>
          <p>“{last.word}”</p>
          <p>Answer it below and change what is asked for; until then nobody goes on with it.</p>
        </Notice>
      ) : null}
      {state === "taken" ? <Stands stands={view.stands} /> : null}
      {isChanging.value && canBe("change", state) ? (
        <ChangeAsked
          view={view}
          onSaved={(changed) => {
            isChanging.value = false;
            onChanged(changed);
          }}
          onCancel={() => {
            isChanging.value = false;
            beginPage();
          }}
        />
      ) : (
        <>
          <Wanted body={view.body} />
          {canBe("change", state) ? (
            <div>
              <Button variant="secondary" onClick={() => (isChanging.value = true)}>
                {state === "returned" ? "Answer and change it" : "Change it"}
              </Button>
            </div>
          ) : null}
        </>
      )}
      <Happened happened={happened} />
      {canBe("withdraw", state) ? <WithdrawAsked view={view} onChanged={onChanged} /> : null}
    </div>
  );
}
