export const words = (at: number): string => new Date(at).toLocaleDateString("en");
