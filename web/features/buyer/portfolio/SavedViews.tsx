import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { SaveView } from "#contract/portfolio.schema.ts";
import type { SavedPortfolioView } from "#contract/portfolio.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { role } from "#web/page/session.ts";
import { type PortfolioModel, wholeView } from "./PortfolioModel.ts";

/** Views somebody comes back to; everybody of the organisation finds them. */
export function SavedViews({ model }: { model: PortfolioModel }) {
  const saved = useSignal<readonly SavedPortfolioView[]>([]);
  const name = useSignal("");
  const work = useMemo(() => new Work(), []);
  const mayKeep = role.value !== "auditor";
  const take = (views: readonly SavedPortfolioView[] | undefined): void => {
    if (views) saved.value = views;
  };
  useEffect(() => void work.run(() => call("GET /api/buyer/portfolio-views", {})).then(take), []);
  const save = async (body: SaveView): Promise<void> =>
    take(await work.run(() => call("PUT /api/buyer/portfolio-views", { body })));
  const keep = async (): Promise<void> => {
    await save({ name: name.value, view: model.view.value });
    if (work.problem.value === null) name.value = "";
  };
  return (
    <>
      {work.problem.value ? <ProblemNotice problem={work.problem.value} /> : null}
      <div class="cluster cluster--end">
        {saved.value.map((one) => (
          <span key={one.name} class="cluster">
            <Button variant="secondary" size="small" onClick={() => (model.view.value = one.view)}>
              {one.name}
            </Button>
            {mayKeep ? (
              <Button
                variant="quiet"
                size="small"
                label={`Forget the view ${one.name}`}
                busy={work.busy.value}
                onClick={() => void save({ name: one.name, view: null })}
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
              Keep
            </Button>
          </>
        ) : null}
        <Button variant="quiet" size="small" onClick={() => (model.view.value = wholeView)}>
          Show all
        </Button>
      </div>
    </>
  );
}
