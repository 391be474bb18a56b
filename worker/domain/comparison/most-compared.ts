/** So many vendors are compared side by side at most. */
export const mostCompared = 10;
