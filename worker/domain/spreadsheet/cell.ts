import type { CivilDate } from "../civil-date.ts";

/** What stands in a cell of a table that leaves the house; each kind is what a spreadsheet can count, sort and add up. */
export type Cell =
  | string
  | number
  | null
  /** From 0 to 1, shown in per cent. */
  | { readonly share: number }
  | { readonly day: CivilDate }
  /** In epoch milliseconds; a table shows it in UTC. */
  | { readonly moment: number };

/** A share from 0 to 1; an empty cell where it is not known. */
export const shareCell = (share: number | null | undefined): Cell => (share == null ? null : { share });
/** A day; an empty cell where there is none. */
export const dayCell = (day: CivilDate | null | undefined): Cell => (day == null || day === "" ? null : { day });
/** A moment in epoch milliseconds; an empty cell where there is none. */
export const momentCell = (moment: number | null | undefined): Cell => (moment == null ? null : { moment });
