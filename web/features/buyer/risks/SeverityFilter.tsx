import type { RiskEntry, RisksPage } from "#contract/risks.ts";
import { findingSeverities } from "#domain/finding-severities.ts";
import { severityWords } from "#domain/words/severity.ts";
import { Select } from "#web/components/Select.tsx";
import type { ListModel } from "#web/list/ListModel.ts";
import { changed } from "#web/list/list-search.ts";
import { useSearch } from "#web/list/use-list.ts";

/** Narrows the list to what is as severe. */
export function SeverityFilter({ model }: { model: ListModel<RiskEntry, RisksPage> }) {
  const goTo = useSearch(model);
  const search = model.search.value;
  return (
    <Select
      id="list-severity"
      label="Severity"
      width="full"
      value={search.narrowed.severity ?? ""}
      options={[
        { value: "", label: "Any severity" },
        ...findingSeverities.map((value) => ({ value, label: severityWords[value].words })),
      ]}
      onChange={(severity) => goTo(changed(search, { narrowed: severity === "" ? {} : { severity } }))}
    />
  );
}
