import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { BehindCell } from "#web/features/buyer/compare/BehindCell.tsx";
import { MixedPolicies } from "#web/features/buyer/compare/MixedPolicies.tsx";
import { RemindButton } from "#web/features/buyer/reminders/RemindButton.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { maySend } from "#web/page/may-send.ts";
import { usePageTitle } from "#web/page/pageTitle.ts";
import "./portfolio.css";
import { ComingUp } from "./ComingUp.tsx";
import { DomainSpread } from "./DomainSpread.tsx";
import { PortfolioFilters } from "./PortfolioFilters.tsx";
import { PortfolioModel } from "./PortfolioModel.ts";
import { PortfolioTable } from "./PortfolioTable.tsx";
import { rankedAmong } from "./ranked-among.ts";
import { Scatter } from "./Scatter.tsx";

/** All vendors at once: ranked, filtered, drawn, reminded. */
export default function PortfolioPage() {
  usePageTitle("Portfolio");
  const model = useMemo(() => resource(async () => new PortfolioModel(await call("GET /api/buyer/portfolio", {}))), []);
  return (
    <div class="stack">
      <PageHeader
        title="Portfolio"
        lead="Ranked by what is assured. Behind each rank: the places under other weights, a quarter up or down, and those the claims leave open."
      />
      <Loading resource={model}>{(value) => <Portfolio model={value} />}</Loading>
    </div>
  );
}

function Portfolio({ model }: { model: PortfolioModel }) {
  const mayRemind = maySend();
  return (
    <>
      <PortfolioFilters model={model} />
      <MixedPolicies vendors={model.entries.filter(({ score }) => score !== null)} />
      <Count model={model} />
      {mayRemind ? <Reminders model={model} /> : null}
      <p class="soft small">The table scrolls, down and sideways.</p>
      <PortfolioTable model={model} maySelect={mayRemind} />
      <Opened model={model} />
      <WhenOpen summary="Criticality against what is assured">{() => <Scatter model={model} />}</WhenOpen>
      <WhenOpen summary="How the vendors spread, domain by domain">
        {() => <DomainSpread entries={model.shown.value} />}
      </WhenOpen>
      <WhenOpen summary="What comes up">
        {() => <ComingUp shown={new Set(model.shown.value.map(({ id }) => id))} />}
      </WhenOpen>
    </>
  );
}

// Parts of their own, so that a new order draws the table again and nothing else.
const Count = ({ model }: { model: PortfolioModel }) => (
  <>
    <p class="soft">
      {rankedAmong(model.asked, model.filters.value.questionnaire)} The rating is of each product's own use: compare it
      where the criticality is the same.
    </p>
    <p role="status">
      {plural({ count: model.count.value, one: "assessment", other: "assessments" })} of {model.entries.length}
    </p>
  </>
);

/** What was answered behind a cell. */
function Opened({ model }: { model: PortfolioModel }) {
  const place = model.opened.value;
  const entry = model.entries.find(({ id }) => id === place?.columnId);
  if (place === null || entry === undefined) return null;
  const vendor = { assessmentId: entry.id, product: entry.product };
  return <BehindCell vendors={[vendor]} place={place} onClose={() => (model.opened.value = null)} />;
}

/** A drawing of a thousand vendors is made only when somebody looks at it. */
function WhenOpen({ summary, children }: { summary: string; children: () => ComponentChildren }) {
  const open = useSignal(false);
  return (
    <Disclosure summary={summary} onToggle={(now) => (open.value = now)}>
      {open.value ? children() : null}
    </Disclosure>
  );
}

function Reminders({ model }: { model: PortfolioModel }) {
  const outcome = useSignal<ComponentChildren>(null);
  return (
    <div class="cluster">
      <Button variant="quiet" onClick={() => model.tickShown()}>
        Tick all shown
      </Button>
      <RemindButton
        ids={[...model.ticked.value]}
        onDone={(came) => {
          outcome.value = came;
          model.ticked.value = new Set();
        }}
      />
      <div role="status">{outcome.value}</div>
    </div>
  );
}
