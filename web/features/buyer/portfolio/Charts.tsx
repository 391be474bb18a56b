import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
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
  const query = foundBy(listQuery(model.spec, model.search.value));
  const whole = useMemo(() => once(() => readWhole(query)), [JSON.stringify(query)]);
  return (
    <div class="stack stack--tight">
      <Distributions model={model} />
      <WhenOpen summary="Inherent risk against what is assured">
        {() => <Loading resource={whole()}>{(entries) => <Scatter entries={entries} model={model} />}</Loading>}
      </WhenOpen>
      <WhenOpen summary="How the vendors spread, domain by domain">
        {() => <Loading resource={whole()}>{(entries) => <DomainSpread entries={entries} />}</Loading>}
      </WhenOpen>
      <WhenOpen summary="What comes up">{() => <ComingUp query={query} />}</WhenOpen>
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
  readonly children: () => ComponentChildren;
}

/** A drawing of a thousand vendors is made only when somebody looks at it. */
function WhenOpen({ summary, children }: WhenOpenProps) {
  const open = useSignal(false);
  return (
    <Disclosure summary={summary} onToggle={(now) => (open.value = now)}>
      {open.value ? children() : null}
    </Disclosure>
  );
}
