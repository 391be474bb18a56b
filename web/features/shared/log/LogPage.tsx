import { useEffect, useMemo, useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { LogView } from "#contract/log.ts";
import type { Facet } from "#domain/access/roles.ts";
import { number, plural } from "#domain/format.ts";
import { Empty } from "#web/components/Empty.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { beginAt } from "#web/page/reading-place.ts";
import { current, role } from "#web/page/session.ts";
import { LogFilters } from "./LogFilters.tsx";
import { LogModel } from "./LogModel.ts";
import { LogTable } from "./LogTable.tsx";
import { addressOf, isNarrowed, type LogSearch, readSearch } from "./log-view.ts";
import { SealNotice } from "./SealNotice.tsx";
import { TakeLog } from "./TakeLog.tsx";
import "./log.css";

/** Who did what, read, took away and decided, when and from where: for who answers for this side of the organisation. */
export default function LogPage({ facet }: { facet: Facet }) {
  usePageTitle("Log");
  const may = role.value === "owner" || role.value === "auditor";
  return may ? <Log facet={facet} /> : <OthersOnly facet={facet} />;
}

const OthersOnly = ({ facet }: { facet: Facet }) => (
  <div class="narrow stack">
    <PageHeader title="The log is not yours to read" />
    <p>{facet === "buyer" ? "Only an owner or an auditor reads it." : "Only an owner reads it."} Ask one of them.</p>
    <a href="/people">See who they are</a>
  </div>
);

function Log({ facet }: { facet: Facet }) {
  const { url, route } = useLocation();
  const model = useMemo(() => new LogModel(facet, readSearch(location.search)), [facet]);
  const isFirst = useRef(true);
  useEffect(() => {
    // The model asks for the first page by itself.
    if (!isFirst.current) void model.show(readSearch(location.search));
    isFirst.current = false;
  }, [url, model]);
  return (
    <div class="stack">
      <PageHeader
        title={`Log of ${current.value?.orgName ?? ""}`}
        lead={`Who did, read, took away and decided what as ${facet === "buyer" ? "a buyer" : "a vendor"}, and who was refused. Entries are never changed or deleted, and a seal shows if one was.`}
      />
      <LogFilters key={url} model={model} onShow={(search) => route(addressOf(search))} />
      <Loading resource={model.page}>{(view) => <Entries model={model} view={view} />}</Loading>
    </div>
  );
}

function Entries({ model, view }: { model: LogModel; view: LogView }) {
  const search = model.search.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current !== view) beginAt(heading.current);
    shown.current = view;
  }, [view]);
  return (
    <section class="stack" aria-labelledby="log-entries">
      <h2 id="log-entries" tabIndex={-1} ref={heading} class="log__count">
        {plural({ count: view.total, one: "entry", other: "entries" })}
        {isNarrowed(search) ? " found" : ""}
      </h2>
      <SealNotice seal={view.seal} />
      {view.total === 0 ? <Nothing search={search} /> : <TakeLog model={model} total={view.total} />}
      {view.entries.length > 0 ? <LogTable entries={view.entries} /> : null}
      <Paging search={search} view={view} />
    </section>
  );
}

const Nothing = ({ search }: { search: LogSearch }) =>
  isNarrowed(search) ? (
    <Empty title="Nothing like that is in the log" action={<a href="/log">Show everything</a>}>
      Ask for more days, another person or another kind.
    </Empty>
  ) : (
    <Empty title="Nothing has happened yet">From the first sign-in on, everything that people do here is listed.</Empty>
  );

function Paging({ search, view }: { search: LogSearch; view: LogView }) {
  const [first, last] = [view.entries[0], view.entries.at(-1)];
  if (search.before === "" && view.next === null) return null;
  return (
    <nav class="cluster" aria-label="Pages of the log" data-pages>
      {search.before === "" ? null : <a href={addressOf({ ...search, before: "" })}>Newest entries</a>}
      {first && last ? (
        <span class="soft">
          No. {number(first.seq)} to {number(last.seq)}
        </span>
      ) : null}
      {view.next === null ? null : <a href={addressOf({ ...search, before: String(view.next) })}>Older entries</a>}
    </nav>
  );
}
