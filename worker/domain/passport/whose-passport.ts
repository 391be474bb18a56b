import { isNameAmong } from "#domain/certificate/company-name.ts";
import { date } from "#domain/format.ts";
import type { Passport } from "./passport.ts";

/** What the organisation a passport speaks of is to the vendor that loads it. */
export type Bond = "group" | "supplier";

/** Whether a passport speaks of the vendor itself, by any name it goes by; all others are somebody else's. */
export const isOwnPassport = ({ vendor }: Passport, names: readonly string[]): boolean =>
  isNameAmong(vendor.name, names);

const bonds: Readonly<Record<Bond, string>> = { group: "a company of our group", supplier: "our supplier" };

/** Where an answer comes from that another organisation gave: stands in front of its explanation, for whoever reviews it. */
export const takenFrom = ({ vendor, title, publishedOn }: Passport, bond: Bond): string =>
  `From the passport “${title}” of ${vendor.name}, ${bonds[bond]}, published ${date(publishedOn)}.`;
