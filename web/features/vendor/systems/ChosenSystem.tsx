import type { RequestView, SystemView } from "#contract/request.ts";
import { Button } from "#web/components/Button.tsx";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { Select } from "#web/components/Select.tsx";
import { originWords } from "./system-words.ts";

interface ChosenSystemProps {
  readonly system: SystemView;
  readonly view: RequestView;
  readonly onChoose: (systems: RequestView["systems"]) => void;
  readonly onEdit: () => void;
}

/** One system of the inventory: is it in this product, and what does the buyer want it for? */
export function ChosenSystem({ system, view, onChoose, onEdit }: ChosenSystemProps) {
  const { id, body } = system;
  const chosen = view.systems.find(({ systemId }) => systemId === id);
  const rest = view.systems.filter(({ systemId }) => systemId !== id);
  return (
    <div class="card stack">
      <Checkbox
        id={`in-${id}`}
        label={isInWords(body.name, view.product)}
        hint={originWords[body.origin]}
        checked={chosen !== undefined}
        disabled={view.state !== "draft"}
        onChange={(checked) => onChoose(checked ? [...rest, { systemId: id, useId: null }] : rest)}
      />
      {chosen ? (
        <Select
          id={`use-${id}`}
          label="What the buyer wants it for"
          value={chosen.useId ?? ""}
          placeholder="Not one of these"
          disabled={view.state !== "draft"}
          options={view.uses.map((use) => ({ value: use.id, label: use.name }))}
          onChange={(useId) => onChoose([...rest, { systemId: id, useId: useId === "" ? null : useId }])}
        />
      ) : null}
      <Button variant="quiet" label={`Change ${body.name}`} onClick={onEdit}>
        Change
      </Button>
    </div>
  );
}

/** A product often has the name of the one AI system in it. */
function isInWords(system: string, product: string): string {
  const isSame = system.trim().toLowerCase() === product.trim().toLowerCase();
  return isSame ? `${system} is in the product of that name` : `${system} is in ${product}`;
}
