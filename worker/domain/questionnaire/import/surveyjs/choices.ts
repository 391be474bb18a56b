import { type Fields, isFields, own, textOf } from "../json-tools.ts";
import type { SourceChoice, SourceNote, SourceQuestion } from "../source/source.ts";

export interface ChoiceList {
  readonly fields: Pick<SourceQuestion, "choices" | "keepsList" | "other">;
  readonly notes: readonly SourceNote[];
}

/** The choices of a SurveyJS question, with what some surveys hide in their values. */
export function choicesIn(element: Fields, textIn: (value: unknown) => string): ChoiceList {
  const listed = own(element, "choices") ?? rateValues(element);
  const choices = Array.isArray(listed) ? listed.map((choice: unknown) => choiceOf(choice, textIn)) : [];
  const hasOther = own(element, "showOtherItem") === true || own(element, "hasOther") === true;
  const hasNone = own(element, "showNoneItem") === true || own(element, "hasNone") === true;
  const all = hasNone ? [...choices, { value: "none", label: "None", exclusive: true }] : choices;
  if (all.length === 0) return { fields: {}, notes: [] };
  const hidden = hiddenWeights(choices);
  return {
    fields: { choices: all, ...(hidden && { keepsList: true }), ...(hasOther && { other: true }) },
    notes: hidden ? [hidden] : [],
  };
}

function choiceOf(choice: unknown, textIn: (value: unknown) => string): SourceChoice {
  if (!isFields(choice)) return { value: textOf(choice), label: textOf(choice) };
  const value = textOf(own(choice, "value"));
  return { value, label: textIn(own(choice, "text")) || value };
}

function rateValues(element: Fields): unknown[] | undefined {
  if (own(element, "type") !== "rating") return undefined;
  const values = own(element, "rateValues");
  if (Array.isArray(values)) return values;
  const [least, most] = [Number(own(element, "rateMin") ?? 1), Number(own(element, "rateMax") ?? 5)];
  return most - least < 100 ? Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index) : [];
}

/** Values such as `item2-3` carry a weight after the hyphen; nobody but the survey's owner knows which way it counts. */
function hiddenWeights(choices: readonly SourceChoice[]): SourceNote | undefined {
  const weights = choices.map(({ value }) => /^\w+-(\d+)$/.exec(value)?.[1]);
  if (weights.length === 0 || weights.includes(undefined)) return undefined;
  return {
    what: "weight",
    source: choices.map(({ value }) => value).join(", "),
    outcome: "left-out",
    note: `The values of the answers seem to end in weights (${weights.join(", ")}). The values were kept, and no points were made of them: say what each answer is worth.`,
  };
}
