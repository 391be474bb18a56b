import { useMemo } from "preact/hooks";
import type { AssessmentEntry, TrackerPage } from "#contract/assessment.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Select } from "#web/components/Select.tsx";
import type { ListModel } from "#web/list/ListModel.ts";
import { changed } from "#web/list/list-search.ts";
import { useSearch } from "#web/list/use-list.ts";
import { mayReview } from "#web/page/may-review.ts";

/** Narrows the list to what somebody reviews, or nobody. */
export function ReviewerFilter({ model }: { model: ListModel<AssessmentEntry, TrackerPage> }) {
  const goTo = useSearch(model);
  const workload = useMemo(() => resource(() => call("GET /api/buyer/workload", {})), []);
  const search = model.search.value;
  const chosen = search.narrowed.reviewer ?? "";
  const known = workload.loadable.value;
  const people = known.state === "ready" ? known.value.people : [];
  const isListed = ["", "me", "nobody"].includes(chosen) || people.some(({ personId }) => personId === chosen);
  const options = [
    { value: "", label: "Any reviewer or none" },
    ...(mayReview() || chosen === "me" ? [{ value: "me", label: "Me" }] : []),
    { value: "nobody", label: "No reviewer yet" },
    ...people.map(({ personId, name }) => ({ value: personId, label: name })),
    // Whoever the address names may have left since, or not be known yet.
    ...(isListed ? [] : [{ value: chosen, label: "Somebody else" }]),
  ];
  return (
    <Select
      id="list-reviewer"
      label="Reviewed by"
      width="full"
      value={chosen}
      options={options}
      onChange={(reviewer) => goTo(changed(search, { narrowed: reviewer === "" ? {} : { reviewer } }))}
    />
  );
}
