import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { PortfolioEntry } from "#contract/portfolio.ts";
import { type Resource, resource } from "#web/api/resource.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { listQuery } from "#web/list/list-search.ts";
import { Loading } from "#web/page/Loading.tsx";
import { ComingUp } from "./ComingUp.tsx";
import { Distributions } from "./Distributions.tsx";
import { DomainSpread } from "./DomainSpread.tsx";
import { foundBy, type PortfolioList, readWhole } from "./portfolio-list.ts";
import { Scatter } from "./Scatter.tsx";

/** The portfolio as pictures: how it spreads, from what is counted; and what is found, of which every line is read once one of them is opened. */
export function Charts({ model }: { readonly model: PortfolioList }) {
  const query = JSON.stringify(foundBy(listQuery(model.spec, model.search.value)));
  const whole = useMemo(() => once(() => readWhole(JSON.parse(query))), [query]);
  return (
    <div class="stack stack--tight">
      <Distributions model={model} />
      <WhenOpen summary="Inherent risk against what is assured" whole={whole}>
        {(entries) => <Scatter entries={entries} model={model} />}
      </WhenOpen>
      <WhenOpen summary="How the vendors spread, domain by domain" whole={whole}>
        {(entries) => <DomainSpread entries={entries} />}
      </WhenOpen>
      <WhenOpen summary="What comes up" whole={whole}>
        {(entries) => <ComingUp shown={new Set(entries.map(({ id }) => id))} />}
      </WhenOpen>
    </div>
  );
}

/** What is loaded when it is first asked for. */
function once<T>(load: () => Promise<T>): () => Resource<T> {
  let made: Resource<T> | undefined;
  return () => {
    made ??= resource(load);
    return made;
  };
}

interface WhenOpenProps {
  readonly summary: string;
  readonly whole: () => Resource<readonly PortfolioEntry[]>;
  readonly children: (entries: readonly PortfolioEntry[]) => ComponentChildren;
}

/** A drawing of a thousand vendors is made only when somebody looks at it. */
function WhenOpen({ summary, whole, children }: WhenOpenProps) {
  const open = useSignal(false);
  return (
    <Disclosure summary={summary} onToggle={(now) => (open.value = now)}>
      {open.value ? <Loading resource={whole()}>{children}</Loading> : null}
    </Disclosure>
  );
}
