import { useSignal } from "@preact/signals";
import { plural } from "#domain/format.ts";
import { copyOfQuestion, copyOfSection } from "#domain/questionnaire/edit/copies.ts";
import { Button } from "#web/components/Button.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import type { BuilderModel } from "./BuilderModel.ts";
import { looksAt } from "./looking-at.ts";
import { type Place, pathOf, questionAt, sectionAt } from "./place.ts";

interface PartToolsProps {
  readonly model: BuilderModel;
  readonly place: Place;
  readonly onMove: (by: -1 | 1) => void;
  readonly onSelect: (place: Place) => void;
}

/** Move, copy, remove the chosen part. */
export function PartTools({ model, place, onMove, onSelect }: PartToolsProps) {
  const asking = useSignal(false);
  if (place.kind === "head") return null;
  const what = place.kind;
  const { shape } = model.draft.value;
  const named = shape === undefined ? 0 : looksAt(shape, place);
  const remove = (): void => {
    asking.value = false;
    model.edit({ kind: "remove", path: pathOf(place) });
  };
  const ask = (): void => {
    if (named > 0 || what === "section") asking.value = true;
    else remove();
  };
  return (
    <div class="cluster">
      <Button variant="secondary" size="small" onClick={() => onMove(-1)}>
        Move up
      </Button>
      <Button variant="secondary" size="small" onClick={() => onMove(1)}>
        Move down
      </Button>
      <Button variant="secondary" size="small" onClick={() => copy(model, { place, onSelect })}>
        Copy this {what}
      </Button>
      <Button variant="danger" size="small" onClick={ask}>
        Remove this {what}
      </Button>
      <Dialog
        open={asking.value}
        title={`Remove this ${what}?`}
        onClose={() => (asking.value = false)}
        actions={
          <Button variant="danger" onClick={remove}>
            Remove it
          </Button>
        }
      >
        {what === "section" ? <p>All its questions go with it. Undo brings them back.</p> : null}
        {named > 0 ? (
          <p>
            {plural({ count: named, one: "condition looks", other: "conditions look" })} at it and will have to be
            mended.
          </p>
        ) : null}
      </Dialog>
    </div>
  );
}

interface Copying {
  readonly place: Place;
  readonly onSelect: (place: Place) => void;
}

function copy(model: BuilderModel, { place, onSelect }: Copying): void {
  const { shape } = model.draft.value;
  if (shape === undefined) return;
  const question = questionAt(shape, place);
  const section = sectionAt(shape, place);
  if (place.kind === "question" && question) {
    const value = copyOfQuestion(shape, question);
    model.edit({ kind: "insert", list: ["sections", place.section, "questions"], at: place.question + 1, value });
    onSelect({ ...place, question: place.question + 1 });
  } else if (place.kind === "section" && section) {
    model.edit({ kind: "insert", list: ["sections"], at: place.section + 1, value: copyOfSection(shape, section) });
    onSelect({ kind: "section", section: place.section + 1 });
  }
}
