import { datesIn } from "#domain/printed-date.ts";
import { type Part, partsOf, type Standing } from "./label-parts.ts";
import { dateLabels, type Label } from "./labels.ts";
import { above, below, beside, isTight, type Line, leftOf } from "./page/sheet.ts";

const said: Record<Standing, string | undefined> = {
  field: undefined,
  open: undefined,
  sentence: "It stands in a sentence, not behind a label.",
};

const unclear = "It stands between two labels: see to which of them it belongs.";
const twice = "Something stands beside its label and something below: see which of them belongs to it.";
const overLabel = "It stands over its label.";

/** A short text with another beside it, below a label with nothing beside it: the next row of a table whose cell is empty. */
export function isCellOfOther(label: Line, under: Line): boolean {
  const isAlone = leftOf(label).length === 0 && beside(label).length === 0;
  return isAlone && under.text.length <= 40 && leftOf(under).length === 0 && beside(under).length > 0;
}

/** A text that may belong to a label, and where it stands. */
export interface Value {
  readonly text: string;
  /** The line of the text; that of the label where both are one. */
  readonly line: Line;
  readonly words: string;
  readonly caution?: string | undefined;
}

interface Asked {
  readonly line: Line;
  readonly part: Part;
  /** Whether a text can be such a value. */
  readonly isOne: (text: string) => boolean;
  /** With what a line goes on where it breaks off: "" where it does not. */
  readonly goesOn?: ((line: Line) => string) | undefined;
}

/** What stands behind a label: on its line, else beside it, else below it, else over it. */
export function valueBehind({ line, part, isOne, goesOn = () => "" }: Asked): Value | undefined {
  const caution = said[part.standing];
  const more = isLastOf(line, part) ? goesOn(line) : "";
  if (part.text !== "") return { text: part.text + more, line, words: line.text + more, caution };
  const take = (found: Line, doubt?: string): Value => {
    const text = found.text + goesOn(found);
    return {
      text,
      line: found,
      words: `${line.text} ${text}`,
      caution: [caution, doubt].filter(Boolean).join(" ") || undefined,
    };
  };
  const [next] = isLastOf(line, part) ? beside(line) : [];
  const [under] = below(line, 12);
  const [over] = above(line, 1);
  const isUnder = under !== undefined && isFree(under) && isOne(under.text) && !isCellOfOther(line, under);
  if (next && labelAtStart(next) === undefined) {
    const [top, doubt] = topOf(next);
    if (isOne(top.text)) return take(top, isUnder ? twice : doubt);
    if (isOne(next.text)) return take(next, isUnder ? twice : undefined);
  }
  const free = over !== undefined && isFree(over) && isOne(over.text) ? over : undefined;
  const layout = isUnder || free ? layoutOf(line) : "under";
  if (!isUnder)
    return free && layout === "over" && line.top - free.top < 3 * free.size ? take(free, overLabel) : undefined;
  if (layout === "over") return free ? take(free, overLabel) : take(under, unclear);
  return take(under, free && layout === "unclear" ? unclear : undefined);
}

const middle = "It stands beside the middle of some lines: see where it begins.";

/** A label may stand beside the middle of its value: the value begins at the first line of its paragraph. */
export function topOf(line: Line): [top: Line, doubt: string | undefined] {
  let top = line;
  for (const over of above(line, 12)) {
    if (!isTight(over, top) || Math.abs(over.left - top.left) > 2 * top.size) break;
    // Lines that hang together up to another label's row may be the end of that label's value.
    if (leftOf(over).length > 0 || labelAtStart(over) !== undefined)
      return [line, top !== line && hangsOn(line) ? middle : undefined];
    top = over;
  }
  return hangsOn(line) || top === line ? [top, undefined] : [line, middle];
}

/** Whether its paragraph goes on below, without a label of its own. */
function hangsOn(line: Line): boolean {
  const [next] = below(line, 1);
  return next !== undefined && isTight(line, next) && leftOf(next).length === 0 && labelAtStart(next) === undefined;
}

const isLastOf = (line: Line, part: Part): boolean => partsOf(line).at(-1)?.at === part.at;
/** The label that a line begins with. */
export const labelAtStart = (line: Line): Part | undefined => {
  const [first] = partsOf(line);
  return first?.standing === "field" && !/[\p{L}\p{N}]/u.test(line.text.slice(0, first.at)) ? first : undefined;
};
/** Not the value of a label on its own row. */
const isFree = (line: Line): boolean => {
  const left = leftOf(line).at(-1);
  const isTaken = left !== undefined && partsOf(left).some(({ text, standing }) => text === "" && standing === "field");
  return !isTaken && labelAtStart(line) === undefined;
};

/** Whether a text can be what such a label asks for; undefined for labels of which nothing is known. */
function fits(label: Label, text: string): boolean | undefined {
  const hasDate = datesIn(text).length > 0;
  if (dateLabels.has(label)) return hasDate;
  if (label === "number") return /\d/.test(text) && !hasDate && !/42001/.test(text);
  return label === "holder" || label === "certificationBody" ? !/\d/.test(text) && text.length < 60 : undefined;
}

/** Whether the labels of a column stand over their values or under them, by where values are and how near they stand. */
function layoutOf(line: Line): "under" | "over" | "unclear" {
  const column = [...above(line, 12).reverse(), line, ...below(line, 12)];
  const votes = column.map((one, at) => {
    const part = labelAtStart(one);
    if (part === undefined || part.text !== "") return 0;
    const near = (other: Line | undefined): number | undefined =>
      other && labelAtStart(other) === undefined && fits(part.label, other.text)
        ? Math.abs(other.top - one.top)
        : undefined;
    const [up, down] = [near(column[at - 1]), near(column[at + 1])];
    if (up === undefined || down === undefined) return up === down ? 0 : up === undefined ? -1 : 1;
    return up < 0.8 * down ? 1 : down < 0.8 * up ? -1 : 0;
  });
  const sum = votes.reduce<number>((all, one) => all + one, 0);
  return sum > 0 ? "over" : sum < 0 ? "under" : "unclear";
}
