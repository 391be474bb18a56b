import { useMemo } from "preact/hooks";
import { intakeStateWords } from "#domain/intake/intake-states.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Happened } from "#web/features/shared/intake/Happened.tsx";
import { Stands } from "#web/features/shared/intake/Stands.tsx";
import { Wanted } from "#web/features/shared/intake/Wanted.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { maySend } from "#web/page/may-send.ts";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { beginPage } from "#web/page/reading-place.ts";
import { AnswerIt } from "./AnswerIt.tsx";
import type { IntakeProps } from "./intake-props.ts";
import { TakeOver } from "./TakeOver.tsx";
import { TierFollows } from "./TierFollows.tsx";

/** One thing that somebody inside wants to be bought, and what procurement does with it. */
export default function IntakePage({ id = "" }: { id?: string }) {
  usePageTitle("Asked to buy");
  const intake = useMemo(() => resource(() => call("GET /api/buyer/intakes/:id", { params: { id } })), [id]);
  return (
    <Loading resource={intake}>
      {(view) => (
        <One
          view={view}
          onChanged={(changed) => {
            intake.set(changed);
            beginPage();
          }}
        />
      )}
    </Loading>
  );
}

function One({ view, onChanged }: IntakeProps) {
  const { state, product, vendorName, askedBy, askerEmail, askerIsInside, became } = view;
  return (
    <div class="narrow stack">
      <Breadcrumbs crumbs={[{ label: "Asked to buy", href: "/intake" }, { label: product }]} />
      <PageHeader
        title={`${product} of ${vendorName}`}
        lead={`${askedBy} (${askerEmail}) ${askerIsInside ? "asks for it" : "asked for it, is no longer inside, and hears of nothing"}. ${intakeStateWords[state]}.`}
      />
      {state === "taken" ? <Stands stands={view.stands} /> : null}
      {became === null ? null : (
        <p class="cluster">
          <a href={`/vendors/${became.vendorId}`}>
            {became.product} of {became.vendorName} in the register
          </a>
          {(view.stands === null || view.stands.stage === "ended") && state === "taken" && maySend() ? (
            <LinkButton href={`/assessments/new?register=${became.vendorId}&product=${became.productId}`}>
              Send a questionnaire
            </LinkButton>
          ) : null}
        </p>
      )}
      <TierFollows tier={view.tier} />
      <Wanted body={view.body} />
      {maySend() ? (
        <>
          <TakeOver view={view} onChanged={onChanged} />
          <AnswerIt view={view} onChanged={onChanged} />
        </>
      ) : null}
      <Happened happened={view.happened} />
    </div>
  );
}
