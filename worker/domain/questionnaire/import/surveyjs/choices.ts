import type { Consumed } from "../consumed.ts";
import { type Fields, isFields, textOf } from "../json-tools.ts";
import type { SourceChoice, SourceNote, SourceQuestion } from "../source/source.ts";

export interface ChoiceList {
  readonly fields: Pick<SourceQuestion, "choices" | "keepsList" | "other">;
  readonly notes: readonly SourceNote[];
}

interface Reading {
  readonly file: Consumed;
  /** The survey's own language of a text that may be in several. */
  readonly textIn: (fields: Fields, name: string) => string;
}

/** The choices of a SurveyJS question by the name of their list, with what some surveys hide in their values. */
export function choicesIn(element: Fields, name: "choices" | "columns" | "rateValues", reading: Reading): ChoiceList {
  const { file } = reading;
  const listed = file.entries(element, name);
  const given = listed.length > 0 || name !== "rateValues" ? listed : ratesOf(element, file);
  const empty = given.filter((choice) => !isFields(choice) && plainOf(choice) === "");
  const emptied = empty.map((choice) => emptyNote(String(choice)));
  const choices = given.filter((choice) => !empty.includes(choice)).map((choice) => choiceOf(choice, reading));
  if (choices.length === 0) return { fields: {}, notes: emptied };
  const [hasOther, hasNone] = [eitherOf(element, othersNames, file), eitherOf(element, nonesNames, file)];
  const all = hasNone ? [...choices, { value: "none", label: "None", exclusive: true }] : choices;
  const hidden = hiddenWeights(choices);
  return {
    fields: { choices: all, ...(hidden && { keepsList: true }), ...(hasOther && { other: true }) },
    notes: [...emptied, ...(hidden ? [hidden] : [])],
  };
}

const othersNames = ["showOtherItem", "hasOther"];
const nonesNames = ["showNoneItem", "hasNone"];

/** A setting under its name of today or of earlier. */
const eitherOf = (element: Fields, names: readonly string[], file: Consumed): boolean =>
  names.map((name) => file.flag(element, name)).includes(true);

const plainOf = (choice: unknown): string => (typeof choice === "boolean" ? String(choice) : textOf(choice));

const emptyNote = (source: string): SourceNote => ({
  what: "answer",
  source,
  outcome: "left-out",
  note: "It has neither a value nor a text.",
});

function choiceOf(choice: unknown, { file, textIn }: Reading): SourceChoice {
  if (!isFields(choice)) return { value: plainOf(choice), label: plainOf(choice) };
  const value = file.text(choice, "value");
  return { value, label: textIn(choice, "text") || value };
}

function ratesOf(element: Fields, file: Consumed): unknown[] {
  const [least, most] = [file.number(element, "rateMin") ?? 1, file.number(element, "rateMax") ?? 5];
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
