import { type DraftRemark, type DraftShape, textIn } from "#domain/questionnaire/edit/draft.ts";
import { type Place, placeOfRemark, questionAt, sectionAt } from "../place.ts";

/** A part of the draft that a remark is about, as a reader knows it: by its own words. */
interface RemarkedPart {
  readonly place: Place;
  readonly words: string;
}

/** What the linter says of one part or of many in the same words. */
export interface RemarkGroup {
  readonly severity: DraftRemark["severity"];
  /** Without the name of the part where it says the same of several. */
  readonly text: string;
  readonly parts: readonly RemarkedPart[];
}

/** The words by which a remark names its question; without them, what it says is the same for many. */
const named = /^Question “[^”]*” /;

const withCapital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function partOf(remark: DraftRemark, shape: DraftShape | undefined): RemarkedPart {
  const place = placeOfRemark(remark);
  const part = shape && (questionAt(shape, place) ?? sectionAt(shape, place));
  const words = part === undefined ? "" : textIn(part, place.kind === "question" ? "text" : "title");
  return { place, words: words || "The questionnaire as a whole" };
}

/** Remarks that say the same of different parts as one, in the order in which they came. */
export function groupedRemarks(remarks: readonly DraftRemark[], shape: DraftShape | undefined): RemarkGroup[] {
  const same = Map.groupBy(remarks, ({ severity, text }) => `${severity} ${text.replace(named, "")}`);
  return [...same.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const parts = group.map((remark) => partOf(remark, shape));
    return [{ severity: first.severity, text: withCapital(first.text.replace(named, "")), parts }];
  });
}
