/** So many days the log keeps the words beside an entry: a year, and time to look back at it. */
export const wordsKeptForDays = 400;
