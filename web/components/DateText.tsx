import { date, dateTime, type Moment, machineDate } from "#domain/format.ts";

export interface DateTextProps {
  /** Epoch milliseconds or a civil date "2027-03-31"; undefined shows "–". */
  readonly value: Moment | undefined;
  readonly with?: "date" | "time" | undefined;
}

/** A date in words that machines can read too; with: "time" adds the time of day. */
export function DateText({ value, with: detail = "date" }: DateTextProps) {
  if (value === undefined) return <span>–</span>;
  return <time dateTime={machineDate(value)}>{detail === "time" ? dateTime(value) : date(value)}</time>;
}
