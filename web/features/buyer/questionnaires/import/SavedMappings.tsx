import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { readMapping, type SpreadsheetMapping } from "#domain/questionnaire/import/spreadsheet/mapping.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { mayEdit } from "../may-edit.ts";

interface SavedMappingsProps {
  readonly current: SpreadsheetMapping;
  readonly onUse: (mapping: SpreadsheetMapping) => void;
}

/** Ways of reading that were kept for the next file of the same layout. */
export function SavedMappings({ current, onUse }: SavedMappingsProps) {
  const saved = useMemo(() => resource(() => call("GET /api/buyer/import-mappings", {})), []);
  const { value: loadable } = saved.loadable;
  const entries = loadable.state === "ready" ? loadable.value : [];
  const use = (id: string): void => {
    const read = readMapping(entries.find((entry) => entry.id === id)?.mapping);
    if (read.ok) onUse({ ...read.mapping, sheet: current.sheet });
  };
  return (
    <Disclosure summary={entries.length > 0 ? `Saved ways of reading (${entries.length})` : "Keep this way of reading"}>
      <div class="stack">
        {entries.length > 0 ? (
          <Select
            id="saved-mapping"
            label="Read it like"
            value=""
            placeholder="Choose one"
            options={entries.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={use}
          />
        ) : null}
        {mayEdit() ? <KeepMapping current={current} onKept={saved.reload} /> : null}
      </div>
    </Disclosure>
  );
}

interface KeepMappingProps {
  readonly current: SpreadsheetMapping;
  readonly onKept: () => Promise<void>;
}

function KeepMapping({ current, onKept }: KeepMappingProps) {
  const name = useSignal("");
  const told = useSignal("");
  const work = useWork();
  const keep = (): Promise<void> =>
    work.run(async () => {
      told.value = "";
      await call("POST /api/buyer/import-mappings", { body: { name: name.value.trim(), mapping: { ...current } } });
      told.value = `Kept as “${name.value.trim()}”.`;
      await onKept();
    });
  return (
    <div class="cluster">
      <TextInput
        id="mapping-name"
        label="Name for the next file of this layout"
        value={name.value}
        onInput={(text) => (name.value = text)}
        maxLength={100}
      />
      <Button
        variant="secondary"
        disabled={name.value.trim() === ""}
        busy={work.busy.value}
        onClick={() => void keep()}
      >
        Keep it
      </Button>
      <span role="status">{told.value}</span>
      <WorkProblem work={work} />
    </div>
  );
}
