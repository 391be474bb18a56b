import { percent } from "#domain/format.ts";

/** One cell of the heat map: what is known about one vendor in one domain or control. */
export interface HeatCell {
  readonly state: "scored" | "covered" | "open" | "not-applicable";
  /** 0 to 1; gives the shade and, without `word`, the number. */
  readonly share?: number | undefined;
  /** Instead of the number, for a single control: "Yes", "Partly", "No". */
  readonly word?: string | undefined;
  /** How many of how many were answered; always shown, because 50% of a domain of two is one control. */
  readonly answered?: number | undefined;
  readonly of?: number | undefined;
  /** How sure we are: "stated", "evidence", "certificate", "verified". */
  readonly mark?: string | undefined;
}

export interface HeatRow {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  /** By id of the column; a missing one is drawn as open. */
  readonly cells: Readonly<Record<string, HeatCell>>;
  /** Rows this one opens to. */
  readonly children?: readonly HeatRow[] | undefined;
}

export interface HeatColumn {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly href?: string | undefined;
}

/** The shade, 1 to 5, of a share from 0 to 1: fifths, the upper bound of each belonging to the next. */
export function heatStep(share: number): 1 | 2 | 3 | 4 | 5 {
  if (share < 0.2) return 1;
  if (share < 0.4) return 2;
  if (share < 0.6) return 3;
  return share < 0.8 ? 4 : 5;
}

const words = { scored: "–", covered: "Covered", open: "Open", "not-applicable": "n/a" } as const;

/** The main word or number of a cell. A covered cell keeps its number when it has one. */
export function heatValue({ state, share, word }: HeatCell): string {
  if (word !== undefined) return word;
  if (state === "scored" || state === "covered") return share === undefined ? words[state] : percent(share);
  return words[state];
}

/** "3 of 4", or undefined where a count says nothing. */
export function heatCount({ state, answered, of }: HeatCell): string | undefined {
  if (state === "not-applicable" || answered === undefined || of === undefined) return undefined;
  return `${answered} of ${of}`;
}

/** The class that gives a cell its shade, ring, dashes or hatching. */
export function heatClass({ state, share }: HeatCell): string {
  if (state === "covered" || state === "scored") {
    const shade = share === undefined ? "heat-cell--open" : `heat-cell--${heatStep(share)}`;
    return state === "covered" ? "heat-cell heat-cell--covered" : `heat-cell ${shade}`;
  }
  return `heat-cell heat-cell--${state}`;
}

export interface HeatPlace {
  readonly rowId: string;
  readonly columnId: string;
}
