import type { VendorFacts } from "./entry.ts";
import type { Answers } from "./questions.ts";
import { readAmount, readNotice } from "./read-amount.ts";
import { currencyIn, isOpenSign, oneCurrency } from "./read-currency.ts";
import { readDay } from "./read-day.ts";
import type { Notes, Row } from "./row.ts";

/** What a row says of the contract. */
export function contractOf(
  row: Row,
  answers: Answers,
  { notes, number }: { readonly notes: Notes; readonly number: string },
): VendorFacts["contract"] {
  const day = (role: "startsOn" | "endsOn"): string | null => {
    if (row.cell(role).trim() === "") return null;
    const read = readDay(row.cell(role), answers.orders[role]);
    if (read.is === "day") return read.day;
    const because = read.is === "wrong" ? read.because : `“${row.cell(role).trim()}” can be read in two ways.`;
    notes.wrong.push(`${role === "startsOn" ? "Start" : "End"} of the contract: ${because}`);
    return null;
  };
  const [startsOn, endsOn] = [day("startsOn"), day("endsOn")];
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    notes.wrong.push("The contract ends before it starts.");
  return { number, ...amountOf(row, answers, notes), startsOn, endsOn, noticeDays: noticeOf(row, notes) };
}

function noticeOf(row: Row, { wrong }: Notes): number | null {
  const cell = row.cell("noticeDays").trim();
  if (cell === "") return null;
  const days = readNotice(cell);
  if (days === undefined) wrong.push(`Notice: “${cell.slice(0, 60)}” is no number of days. Write it as 90.`);
  return days ?? null;
}

function amountOf(row: Row, answers: Answers, { wrong, remarks }: Notes): { value: number | null; currency: string } {
  const none = { value: null, currency: "" };
  const said = currencyIn(row.cell("currency"));
  if (said === undefined)
    wrong.push(`“${row.cell("currency").trim().slice(0, 20)}” is no currency. Write three letters, such as EUR.`);
  const cell = row.cell("contractValue").trim();
  if (cell === "") return { value: null, currency: "" };
  const read = readAmount(cell, { isWorkbook: row.isWorkbook, decimal: answers.decimal });
  if (read.is !== "amount") {
    const because = read.is === "wrong" ? read.because : `“${cell}” can be read in two ways.`;
    wrong.push(`Value of the contract: ${because}`);
    return none;
  }
  const beside = oneCurrency([read.currency, said ?? ""]);
  if (beside === undefined) {
    wrong.push(`The value says ${read.currency}, and the currency says ${said}.`);
    return none;
  }
  const currency = isOpenSign(beside) ? (answers.currencies.get(beside) ?? "") : beside;
  if (currency === "") {
    remarks.push("The value was left out: nobody said in which currency it is.");
    return none;
  }
  if (read.isRounded) remarks.push(`The value “${cell}” is kept in whole units.`);
  return { value: read.value, currency };
}
