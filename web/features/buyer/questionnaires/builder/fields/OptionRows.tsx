import { typeIn } from "#domain/questionnaire/edit/draft.ts";
import { slugOf } from "#domain/questionnaire/edit/new-ids.ts";
import { Button } from "#web/components/Button.tsx";
import { FieldGroup } from "#web/components/FieldGroup.tsx";
import { numberOrNothing, type Part } from "../part.ts";
import { DraftText } from "./DraftText.tsx";

interface DraftOption {
  readonly value?: unknown;
  readonly label?: unknown;
  readonly score?: unknown;
  readonly exclusive?: unknown;
}

const optionsIn = (part: Part): readonly DraftOption[] => {
  const { options } = part.fields;
  return Array.isArray(options) ? options.map((one: unknown) => (one ?? {}) as DraftOption) : [];
};

/** The choices of a question, each with the share of the points it earns. */
export function OptionRows({ part }: { part: Part }) {
  const options = optionsIn(part);
  const error = part.problemOf("options");
  const change = (next: readonly DraftOption[]): void => part.set("options", next.length === 0 ? undefined : next);
  return (
    <FieldGroup
      id={part.idOf("options")}
      label="Answers to choose from"
      hint="Points from 0 to 1: 1 is the best answer. Without points an answer says “this does not apply to us”, and helps only when a reviewer agrees."
      {...(error !== undefined && { error })}
    >
      <ol class="option-rows">
        {options.map((option, index) => (
          <OptionRow
            key={index}
            part={part}
            option={option}
            index={index}
            onRemove={() => change(options.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      <Button
        variant="secondary"
        size="small"
        onClick={() => change([...options, { value: freeValue(options), label: "New answer", score: 0 }])}
      >
        Add an answer
      </Button>
    </FieldGroup>
  );
}

interface OptionRowProps {
  readonly part: Part;
  readonly option: DraftOption;
  readonly index: number;
  readonly onRemove: () => void;
}

function OptionRow({ part, option, index, onRemove }: OptionRowProps) {
  const id = (field: string): string => part.idOf(`option-${index}-${field}`);
  const set = (field: string, value: unknown): void => part.set(["options", index, field], value);
  const isFresh = String(option.value ?? "").startsWith("answer-");
  return (
    <li class="option-row">
      <DraftText
        id={id("label")}
        label={`Answer ${index + 1}`}
        value={String(option.label ?? "")}
        onChange={(label) => {
          // A value is made once, from the first words; afterwards it stays, because answers are stored by it.
          if (isFresh && slugOf(label)) part.set(["options", index], { ...option, value: slugOf(label), label });
          else set("label", label);
        }}
      />
      <DraftText
        id={id("score")}
        label="Points"
        width="short"
        value={option.score === undefined ? "" : String(option.score)}
        onChange={(score) => set("score", numberOrNothing(score))}
      />
      {typeIn(part.fields)?.holds === "list" ? (
        <label class="option-row__tick">
          <input
            type="checkbox"
            checked={option.exclusive === true}
            onChange={(event) => set("exclusive", event.currentTarget.checked ? true : undefined)}
          />{" "}
          Excludes the others
        </label>
      ) : null}
      <Button variant="quiet" size="small" label={`Remove answer ${index + 1}`} onClick={onRemove}>
        Remove
      </Button>
    </li>
  );
}

function freeValue(options: readonly DraftOption[]): string {
  const used = new Set(options.map(({ value }) => value));
  for (let number = options.length + 1; ; number++) if (!used.has(`answer-${number}`)) return `answer-${number}`;
}
