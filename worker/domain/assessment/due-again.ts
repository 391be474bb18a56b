/** So many days ahead a decision that is to be looked at again is shown as due: there is time to ask before it ends. */
export const dueAgainDays = 60;
