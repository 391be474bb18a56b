/** Deepest nesting of `all`, `any` and `not`. */
export const maxConditionDepth = 8;
