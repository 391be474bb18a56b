/** Of how many vendors the whole record is given at once. */
export const mostRecords = 100;
