import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { PortfolioView } from "#contract/portfolio.schema.ts";
import type { SavedPortfolioView } from "#contract/portfolio.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { useSearch } from "#web/list/use-list.ts";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { role } from "#web/page/session.ts";
import { searchOfView, viewOfSearch } from "./narrowed.ts";
import type { PortfolioList } from "./portfolio-list.ts";

/** Views somebody comes back to; everybody of the organisation finds them. */
export function SavedViews({ model }: { readonly model: PortfolioList }) {
  const goTo = useSearch(model);
  const saved = useSignal<readonly SavedPortfolioView[]>([]);
  const name = useSignal("");
  /** The view that somebody else changed first. */
  const overtaken = useSignal<string | null>(null);
  const work = useMemo(() => new Work(), []);
  const mayKeep = role.value !== "auditor";
  const take = (views: readonly SavedPortfolioView[] | undefined): void => {
    if (views) saved.value = views;
  };
  useEffect(() => void work.run(() => call("GET /api/buyer/portfolio-views", {})).then(take), []);
  const standing = saved.value.find((one) => one.name === name.value.trim());
  const save = async (body: { name: string; view: PortfolioView | null; revision: number }): Promise<void> => {
    overtaken.value = null;
    take(await work.run(() => call("PUT /api/buyer/portfolio-views", { body })));
    if (work.problem.value?.code !== "stale-revision") return;
    // What stands now is shown, so that the next press is about that.
    take(await work.run(() => call("GET /api/buyer/portfolio-views", {})));
    overtaken.value = body.name;
  };
  const keep = async (): Promise<void> => {
    await save({ name: name.value.trim(), view: viewOfSearch(model.search.value), revision: standing?.revision ?? 0 });
    if (work.problem.value === null && overtaken.value === null) name.value = "";
  };
  return (
    <>
      {work.problem.value ? <ProblemNotice problem={work.problem.value} /> : null}
      {overtaken.value === null ? null : (
        <Notice kind="warning" title={`Somebody else changed the view ${overtaken.value} just now`} announce="now">
          Nothing was overwritten. Press its name to see how it stands now; press again what you pressed if you still
          want it.
        </Notice>
      )}
      <div class="cluster cluster--end">
        {saved.value.map((one) => (
          <span key={one.name} class="cluster">
            <Button variant="secondary" size="small" onClick={() => goTo(searchOfView(one.view, model.search.value))}>
              {one.name}
            </Button>
            {mayKeep ? (
              <Button
                variant="quiet"
                size="small"
                label={`Forget the view ${one.name}`}
                busy={work.busy.value}
                onClick={() => void save({ name: one.name, view: null, revision: one.revision })}
              >
                ×
              </Button>
            ) : null}
          </span>
        ))}
        {mayKeep ? (
          <>
            <TextInput
              id="view-name"
              label="Keep this view as"
              hint="Your colleagues find it here too."
              width="medium"
              maxLength={60}
              value={name.value}
              onInput={(value) => (name.value = value)}
            />
            <Button
              variant="secondary"
              size="small"
              disabled={name.value.trim() === ""}
              busy={work.busy.value}
              onClick={() => void keep()}
            >
              {standing === undefined ? "Keep" : "Replace"}
            </Button>
          </>
        ) : null}
      </div>
    </>
  );
}
