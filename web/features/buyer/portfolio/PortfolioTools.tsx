import { useSignal } from "@preact/signals";
import type { PortfolioPage } from "#contract/portfolio.ts";
import { Button } from "#web/components/Button.tsx";
import { ListFilters } from "#web/list/ListFilters.tsx";
import { useViews } from "#web/list/views/KeptViews.ts";
import { SavedViews } from "#web/list/views/SavedViews.tsx";
import { Charts } from "./Charts.tsx";
import { NarrowedTo } from "./NarrowedTo.tsx";
import { Narrowing } from "./Narrowing.tsx";
import type { PortfolioList } from "./portfolio-list.ts";
import { portfolioSpec, showWords } from "./portfolio-spec.ts";

type Panel = "filters" | "charts" | "views";
const panelWords: Readonly<Record<Panel, string>> = { filters: "Filters", charts: "Charts", views: "Views" };
const panels: readonly Panel[] = ["filters", "charts", "views"];
const panelId = "portfolio-panel";

/** What to look for, and behind a button each: more filters, the charts, and the views that are kept. */
export function PortfolioTools({ model, page }: { readonly model: PortfolioList; readonly page: PortfolioPage }) {
  const open = useSignal<Panel | null>(null);
  const kept = useViews("portfolio");
  const shows = portfolioSpec.shows.map((value) => {
    const show = value as keyof typeof showWords;
    return { value, label: showWords[show], count: page.counts[show] };
  });
  return (
    <div class="portfolio__tools">
      <ListFilters
        key={model.search.value.search}
        model={model}
        searchLabel="Product or vendor"
        shows={shows}
        others={
          <div class="portfolio__panels">
            {panels.map((panel) => (
              <Button
                key={panel}
                variant="secondary"
                expanded={open.value === panel}
                controls={panelId}
                onClick={() => (open.value = open.value === panel ? null : panel)}
              >
                {panelWords[panel]}
              </Button>
            ))}
          </div>
        }
      />
      <NarrowedTo model={model} page={page} />
      <div id={panelId} class={open.value === null ? undefined : "portfolio__panel"}>
        {open.value === "filters" ? <Narrowing model={model} page={page} /> : null}
        {open.value === "charts" ? <Charts model={model} /> : null}
        {open.value === "views" ? <SavedViews model={model} kept={kept} /> : null}
      </div>
    </div>
  );
}
