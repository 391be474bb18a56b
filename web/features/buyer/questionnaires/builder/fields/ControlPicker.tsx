import { useSignal } from "@preact/signals";
import { controlById, controls, domains } from "#domain/catalogue/controls.ts";
import { list } from "#domain/format.ts";
import { listIn, textIn } from "#domain/questionnaire/edit/draft.ts";
import { suggestControls } from "#domain/questionnaire/suggest/suggest-controls.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { FieldGroup } from "#web/components/FieldGroup.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { Part } from "../part.ts";

const chosenIn = (part: Part): readonly string[] => listIn((part.fields.controls ?? {}) as Part["fields"], "iso42001");

/** The controls of Annex A a question assesses: proposed from its words, or picked from the catalogue. */
export function ControlPicker({ part }: { part: Part }) {
  const chosen = chosenIn(part);
  const error = part.problemOf("controls");
  const set = (ids: readonly string[]): void => {
    const { iso42001: _, ...others } = (part.fields.controls ?? {}) as Part["fields"];
    const next = ids.length === 0 ? others : { iso42001: ids, ...others };
    part.set("controls", Object.keys(next).length === 0 ? undefined : next);
  };
  const toggle = (id: string): void => set(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <FieldGroup
      id={part.idOf("controls")}
      label="Controls of ISO/IEC 42001 Annex A it assesses"
      hint="A question without a control counts for no domain."
      {...(error !== undefined && { error })}
    >
      {chosen.length === 0 ? <p class="soft">None yet.</p> : null}
      <ul class="chosen-controls">
        {chosen.map((id) => (
          <li key={id}>
            <span>
              {id} {controlById(id)?.title ?? "is not a control of Annex A"}
            </span>
            <Button variant="quiet" size="small" label={`Take ${id} away`} onClick={() => toggle(id)}>
              Take away
            </Button>
          </li>
        ))}
      </ul>
      <Suggestions part={part} chosen={chosen} onTake={toggle} />
      <Disclosure summary="Pick from all 38">
        <AllControls id={part.idOf("all-controls")} chosen={chosen} onToggle={toggle} />
      </Disclosure>
    </FieldGroup>
  );
}

interface SuggestionsProps {
  readonly part: Part;
  readonly chosen: readonly string[];
  readonly onTake: (id: string) => void;
}

function Suggestions({ part, chosen, onTake }: SuggestionsProps) {
  const { fields } = part;
  const words = { text: textIn(fields, "text"), help: textIn(fields, "help"), short: textIn(fields, "short") };
  const proposed = suggestControls(words)
    .filter(({ control }) => !chosen.includes(control))
    .slice(0, 3);
  if (proposed.length === 0) return null;
  return (
    <>
      <p>Proposed from the words of the question; you decide:</p>
      <ul class="chosen-controls">
        {proposed.map(({ control, because }) => (
          <li key={control}>
            <span>
              {control} {controlById(control)?.title}{" "}
              <span class="soft">because of {list(because.map((word) => `“${word}”`))}</span>
            </span>
            <Button variant="secondary" size="small" label={`Add ${control}`} onClick={() => onTake(control)}>
              Add
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface AllControlsProps {
  readonly id: string;
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
}

function AllControls({ id, chosen, onToggle }: AllControlsProps) {
  const search = useSignal("");
  const wanted = search.value.trim().toLowerCase();
  const fits = (control: (typeof controls)[number]): boolean =>
    `${control.id} ${control.title} ${control.summary}`.toLowerCase().includes(wanted);
  return (
    <div class="stack">
      <TextInput id={id} type="search" label="Search" value={search.value} onInput={(text) => (search.value = text)} />
      {domains.map((domain) => {
        const own = controls.filter((control) => control.domain === domain.id && fits(control));
        if (own.length === 0) return null;
        return (
          <fieldset key={domain.id} class="control-list">
            <legend>
              {domain.id} {domain.title}
            </legend>
            {own.map((control) => (
              <label key={control.id} class="control-list__one">
                <input type="checkbox" checked={chosen.includes(control.id)} onChange={() => onToggle(control.id)} />
                <span>
                  <strong>{control.id}</strong> {control.title}: <span class="soft">{control.summary}</span>
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
