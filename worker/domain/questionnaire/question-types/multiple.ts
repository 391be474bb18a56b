import { optionsOf } from "../options.ts";
import type { Asked, AskedWith } from "./asked.ts";
import { labelsInWords, newOptions, optionsFromCell, optionsInCell, partsOfCell } from "./choosing.ts";
import { describe } from "./question-type.ts";

function notOffered(value: unknown, { question, questionnaire }: AskedWith<Asked>): string | undefined {
  if (!Array.isArray(value)) return "Choose from the answers in the list.";
  const options = optionsOf(questionnaire, question);
  const isOffered = (chosen: unknown) => options.some((option) => option.value === chosen);
  return value.every(isOffered) ? undefined : "Choose only answers that are in the list.";
}

/** Any number of choices from a list; an exclusive one ("None of these") stands alone. */
export const multiple = describe({
  type: "multiple",
  title: "Several choices from a list",
  place: "page",
  levelFrom: "answer",
  holds: "list",
  offers: "options",
  minutes: 1,
  tests: ["includes", "answered"],
  limits: {},
  start: { options: newOptions },
  checkValue(question, value, { questionnaire }) {
    const reason = notOffered(value, { question, questionnaire });
    if (reason !== undefined || !Array.isArray(value)) return reason;
    if (new Set(value).size !== value.length) return "Choose each answer once.";
    const exclusive = optionsOf(questionnaire, question).find((one) => one.exclusive && value.includes(one.value));
    if (exclusive === undefined || value.length === 1) return undefined;
    return `“${exclusive.label}” cannot be combined with other answers.`;
  },
  inWords: (value, asked) => labelsInWords([value].flat(), asked),
  cell: {
    toCell: optionsInCell,
    fromCell({ text }, asked) {
      return optionsFromCell(partsOfCell(text, asked), asked);
    },
  },
});
