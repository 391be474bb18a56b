import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import type { Column } from "#web/components/DataTable.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import type { ListModel } from "./ListModel.ts";
import type { ListPage } from "./list-page.ts";
import { useSearch } from "./use-list.ts";

/** Which columns stand there; those that name a row always do. */
export function ColumnChoice<Entry, Page extends ListPage<Entry>>({
  model,
  columns,
}: {
  readonly model: ListModel<Entry, Page>;
  readonly columns: readonly Column<Entry>[];
}) {
  const goTo = useSearch(model);
  const search = model.search.value;
  const optional = columns.filter(({ id }) => model.spec.optional.includes(id));
  if (optional.length === 0) return null;
  return (
    <Disclosure summary="Columns">
      <CheckboxGroup
        id="list-columns"
        label="Columns to show"
        choices={optional.map(({ id, header, title }) => ({ value: id, label: title ?? header }))}
        values={optional.filter(({ id }) => !search.hidden.includes(id)).map(({ id }) => id)}
        onChange={(shown) =>
          goTo({ ...search, hidden: optional.filter(({ id }) => !shown.includes(id)).map(({ id }) => id) })
        }
      />
    </Disclosure>
  );
}
