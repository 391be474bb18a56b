import { optionsOf } from "../options.ts";
import type { Asked, AskedWith } from "./asked.ts";
import { labelsInWords, newOptions, optionsFromCell, optionsInCell } from "./choosing.ts";
import { describe } from "./question-type.ts";

function notOffered(value: unknown, { question, questionnaire }: AskedWith<Asked>): string | undefined {
  const isOffered = optionsOf(questionnaire, question).some((option) => option.value === value);
  return isOffered ? undefined : "Choose one of the answers in the list.";
}

/** One choice from a list. */
export const single = describe({
  type: "single",
  title: "One choice from a list",
  place: "page",
  levelFrom: "answer",
  holds: "text",
  offers: "options",
  minutes: 0.75,
  tests: ["is", "isNot", "isOneOf", "answered"],
  limits: {},
  start: { options: newOptions },
  checkValue: (question, value, { questionnaire }) => notOffered(value, { question, questionnaire }),
  inWords: (value, asked) => labelsInWords([value], asked),
  cell: {
    toCell: optionsInCell,
    fromCell({ text }, asked) {
      const read = optionsFromCell([text], asked);
      return read.ok ? { ok: true, answer: { ...read.answer, value: [read.answer.value].flat()[0] } } : read;
    },
  },
});
