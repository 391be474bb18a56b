import type { ReportLine } from "#contract/vendor-import.ts";
import type { Doubt } from "#domain/register/import/match.ts";

/** Why it is in doubt who a vendor of the file is. */
export const doubtWords: Readonly<Record<Doubt, string>> = {
  "several-names": "Several vendors of the register have this name.",
  "other-domain": "The register has this name with another domain.",
  "same-domain": "The register has this domain under another name.",
  merged: "A vendor of this name was found to be another one, and is part of it.",
};

/** What a person decided then. */
export const decisionWords: Readonly<Record<NonNullable<ReportLine["decided"]>, string>> = {
  new: "It was decided that it is a new vendor.",
  same: "It was decided that it is this vendor.",
  leave: "It was decided to leave it out.",
};
