import { addDays, type CivilDate } from "../civil-date.ts";

/** Stands for an end that nobody knows, behind all that are known. */
export const unknownEnd: CivilDate = "9999-12-31";

interface Contract {
  readonly endsOn: CivilDate | null;
  readonly noticeDays: number | null;
}

/** The last day on which a contract can be ended in time; null where its end or its notice is not known. */
export const lastDayOfNotice = ({ endsOn, noticeDays }: Contract): CivilDate | null =>
  endsOn === null || noticeDays === null ? null : addDays(endsOn, -noticeDays);
