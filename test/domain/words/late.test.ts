import { expect, it } from "vitest";
import { dueWords, lastingWords, overdueWords } from "#domain/words/late.ts";

const today = "2028-03-01";

it("What is due says by how many days it is overdue, from the day after on, over a leap day too", () => {
  expect(["2028-02-27", "2028-02-29", "2028-03-01", "2028-03-02"].map((day) => overdueWords(day, today))).toEqual([
    "overdue by 3 days",
    "overdue by 1 day",
    "",
    "",
  ]);
  expect(dueWords("2028-02-18", today)).toBe("until 18 February 2028, overdue by 12 days");
  expect(dueWords("2028-03-01", today)).toBe("until 1 March 2028");
});

it("What lasts until a day has ended once that day is over", () => {
  expect(lastingWords("2028-02-29", today)).toBe("ended on 29 February 2028");
  expect(lastingWords("2028-03-01", today)).toBe("until 1 March 2028");
});
