import type { Asked } from "./asked.ts";
import { refused, taken } from "./cell.ts";
import type { Limits, OwnFields } from "./limits.ts";
import { plainNumberIn, withUnit } from "./quantity.ts";
import { describe } from "./question-type.ts";

const unit = "%";
const whole = 100;

const limits = {
  min: { holds: "number", label: "Lowest, in %", from: 0, to: whole },
  max: { holds: "number", label: "Highest, in %", from: 0, to: whole },
} as const satisfies Limits;

/** The least and the most a question takes. */
const rangeOf = ({ min = 0, max = whole }: Asked & OwnFields<typeof limits>) => [min, max] as const;

const inPercent = (value: unknown): string => (typeof value === "number" ? withUnit(value, unit) : String(value));

const wanted = "Write a share from 0 to 100, such as 12.5 %.";

type Hint = (min: number, max: string) => string;
const english: Hint = (min, max) => `A share from ${min} to ${max}.`;
const hints: Readonly<Record<string, Hint>> = {
  de: (min, max) => `Ein Anteil von ${min} bis ${max}.`,
  fr: (min, max) => `Une part de ${min} à ${max}.`,
};

/** The share a typed text means: 12.5, 12,5 and 12.5 % are the same. */
export const percentIn = (text: string): number | undefined => plainNumberIn(text.replace(/\s*%\s*$/, ""));

/** What a sheet shows as 12.5 % it holds as 0.125; rounded, because 0.07 times 100 is not quite 7. */
const shownAs = (held: number): number => Number((held * whole).toPrecision(15));

/** A share in percent: a number from 0 to 100, decimals allowed. */
export const percent = describe({
  type: "percent",
  title: "Percentage",
  place: "page",
  levelFrom: "reviewer",
  holds: "number",
  minutes: 0.5,
  tests: ["atLeast", "atMost", "is", "answered"],
  limits,
  quantity: { unitOf: () => unit, numberIn: percentIn },
  storedFrom: percentIn,
  checkValue(question, value) {
    if (typeof value !== "number" || !Number.isFinite(value)) return wanted;
    const [min, max] = rangeOf(question);
    if (value < min) return `The share must be ${inPercent(min)} or more.`;
    return value > max ? `The share must be ${inPercent(max)} or less.` : undefined;
  },
  inWords: inPercent,
  cell: {
    toCell: ({ value }) => inPercent(value),
    fromCell({ text, isPercentage }) {
      const share = isPercentage ? shownAs(Number(text)) : percentIn(text);
      if (share === undefined) return refused(wanted);
      return share >= 0 && share <= whole
        ? taken({ value: share })
        : refused(`The cell says ${inPercent(share)}. ${wanted}`);
    },
    number: {
      format: "0.00%",
      of: (value) => (typeof value === "number" && shownAs(value / whole) === value ? value / whole : undefined),
      range(question) {
        const [min, max] = rangeOf(question);
        return [min / whole, max / whole];
      },
      hint(question, language) {
        const [min, max] = rangeOf(question);
        const [primary = ""] = language.split("-");
        const inWords = Object.hasOwn(hints, primary) ? hints[primary] : undefined;
        return (inWords ?? english)(min, inPercent(max));
      },
    },
  },
});
