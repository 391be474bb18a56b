export const words = (share: number): string => new Intl.NumberFormat("en").format(share);
