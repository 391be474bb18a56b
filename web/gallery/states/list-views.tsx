import type { SavedView } from "#contract/list-views.ts";
import { Refused } from "#web/api/client.ts";
import { KeptViews, type ViewKeeper } from "#web/list/views/KeptViews.ts";
import { ListViews } from "#web/list/views/ListViews.tsx";
import { SavedViews } from "#web/list/views/SavedViews.tsx";
import { Pressed } from "../Pressed.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord } from "../texts.ts";
import { firstOfMany, gives, OnPage } from "./sample-list.tsx";
import { failure } from "./sample-problem.ts";

type Answer = () => Promise<readonly SavedView[]>;
const view = (name: string): SavedView => ({ name, query: { search: "vendor" }, revision: 1 });
const answers =
  (...names: readonly string[]): Answer =>
  () =>
    Promise.resolve(names.map(view));
const never: Answer = () => Promise.withResolvers<readonly SavedView[]>().promise;
const refuses: Answer = () => Promise.reject(new Refused(failure));

const keptBy = (read: Answer, save: ViewKeeper["save"] = read): KeptViews => new KeptViews({ read, save });
const fetch = gives(firstOfMany);

const saved =
  (kept: KeptViews): State =>
  () => <OnPage fetch={fetch}>{(model) => <SavedViews {...{ model, kept }} />}</OnPage>;
const closed =
  (read: Answer): State =>
  () => <OnPage fetch={fetch}>{(model) => <ListViews model={model} kept={keptBy(read)} />}</OnPage>;
const opened =
  (read: Answer): State =>
  (id) => <Pressed words="Views">{closed(read)(id)}</Pressed>;

/** Somebody else was faster. */
function overtaken(): KeptViews {
  const kept = keptBy(answers("To review this week"));
  kept.overtaken.value = "To review this week";
  return kept;
}

const many = answers("Contracts that end soon", "Never asked", "Tier 1 without an owner", "To review this week");
const long = answers(longWord.slice(0, 60), longText.slice(0, 60));

export const listViews: readonly Shown[] = [
  {
    component: "SavedViews",
    place: "apart",
    states: {
      loading: saved(keptBy(never)),
      "error: they are refused": saved(keptBy(refuses)),
      "empty: none is kept": saved(keptBy(answers())),
      "one view": saved(keptBy(answers("Never asked"))),
      "many views": saved(keptBy(many)),
      "many views, one changed by somebody else": saved(overtaken()),
      "long names": saved(keptBy(long)),
    },
  },
  {
    component: "ListViews",
    place: "apart",
    states: {
      "many views, closed": closed(many),
      loading: opened(never),
      "error: they are refused": opened(refuses),
      "empty: none is kept": opened(answers()),
      "one view": opened(answers("Never asked")),
      "many views": opened(many),
      "long names": opened(long),
    },
  },
];
