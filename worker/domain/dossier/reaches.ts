const lastDigits = 1e-9;

/**
 * Whether a computed number is at least a threshold. Sums of fractions miss a number they equal by their last digits,
 * and which way depends on the order of summing; a flag or a rating must not (SCORING, law 7).
 */
export const reaches = (value: number, threshold: number): boolean => value >= threshold - lastDigits;
