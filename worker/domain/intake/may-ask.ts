/** The domain of an address of mail, in small letters; "" where there is none. */
const domainOf = (email: string): string => email.slice(email.lastIndexOf("@") + 1).toLowerCase();

/** Whether an address is of one of these domains itself: one below it, or one that only ends alike, is another. */
export const isOfDomains = (email: string, domains: readonly string[]): boolean =>
  email.includes("@") && domains.includes(domainOf(email));
