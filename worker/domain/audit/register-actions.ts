import { isChangedPart, partWords } from "#domain/words/vendor-parts.ts";
import { type ActionWords, because, type Facts, several } from "./action.ts";

/** What a buyer's people do with the register of vendors. */
export const registerActions = {
  "vendor.added": { kind: "register", about: "by-id", says: "added {subject} to the register" },
  "vendor.changed": {
    kind: "register",
    about: "by-id",
    says: (facts) => `changed what is known of {subject}${partsOf(facts)}`,
  },
  "product.added": { kind: "register", about: "by-id", says: "added a product of {subject}" },
  "product.changed": {
    kind: "register",
    about: "by-id",
    says: (facts) => `changed a product of {subject}${partsOf(facts)}`,
  },
  "product.changed-by-event": {
    kind: "register",
    about: "by-id",
    says: (facts) => `noted that the ${facts.what} of a product of {subject} changed${because(facts)}`,
  },
  "product.put-away": {
    kind: "removal",
    about: "by-id",
    says: (facts) => `took a product of {subject} out${because(facts)}`,
  },
  "product.brought-back": { kind: "register", about: "by-id", says: "brought a product of {subject} back" },
  "vendor.merged": { kind: "register", about: "by-id", says: "made {subject} one with another vendor" },
  "vendor.taken-apart": { kind: "register", about: "by-id", says: "took {subject} apart again from another vendor" },
  "vendor.put-away": { kind: "removal", about: "by-id", says: "put {subject} away" },
  "vendor.brought-back": { kind: "register", about: "by-id", says: "brought {subject} back into the register" },
  "campaign.prepared": { kind: "sending", about: "by-id", says: "prepared the sending {subject}" },
  "campaign.changed": { kind: "sending", about: "by-id", says: "changed the sending {subject}" },
  "campaign.started": {
    kind: "sending",
    about: "by-id",
    says: ({ lines }) => `began to send {subject} (${several(lines, "line")})`,
  },
  "campaign.stopped": { kind: "sending", about: "by-id", says: "stopped the sending {subject}" },
  "campaign.resumed": { kind: "sending", about: "by-id", says: "went on with the sending {subject}" },
  "campaign.closed": {
    kind: "sending",
    about: "by-id",
    says: ({ lines }) => `closed the sending {subject} (${several(lines, "line")} not sent)`,
  },
  "campaign.stood-still": {
    kind: "sending",
    about: "by-id",
    says: "stopped the sending {subject}, because whoever started it sends no more",
  },
  "campaign.finished": {
    kind: "sending",
    about: "by-id",
    says: ({ sent, failed }) => `finished the sending {subject}: ${sent} sent, ${failed} could not be sent`,
  },
  "campaign.removed": { kind: "removal", about: "nothing", says: "threw a sending away that was never sent" },
  "campaign.line-taken-out": { kind: "sending", about: "by-id", says: "took a line out of the sending {subject}" },
  "campaign.line-taken-in": { kind: "sending", about: "by-id", says: "took a line into the sending {subject} again" },
  "intake.asked": { kind: "register", about: "by-id", says: "asked for {subject} to be bought" },
  "intake.changed": { kind: "register", about: "by-id", says: "changed what is asked for in {subject}" },
  "intake.withdrawn": { kind: "removal", about: "by-id", says: "does not want {subject} any more" },
  "intake.returned": { kind: "register", about: "by-id", says: "asked back about {subject}" },
  "intake.declined": { kind: "register", about: "by-id", says: "declined to take {subject} over" },
  "intake.taken": { kind: "register", about: "by-id", says: "took {subject} over into the register" },
  "intake.reopened": { kind: "register", about: "by-id", says: "opened {subject} again, which somebody had asked for" },
  "intake-page.saved": {
    kind: "rules",
    about: "intake-page",
    says: ({ isOpen, name, link }) =>
      isOpen
        ? `opened {subject} for ${name ?? "some addresses"}${link === "another" ? ", under another link" : ""}`
        : "closed {subject}",
  },
  "tiers.saved": {
    kind: "rules",
    about: "tiers",
    says: ({ version, twoPeople, apart }) =>
      `changed the rules of tiers (version ${version})${twoPeople === undefined ? "" : `; two people decide in: ${twoPeople || "no tier"}`}${apart ? `; two judge apart in: ${apart}` : ""}`,
  },
  "vendor-mapping.kept": {
    kind: "rules",
    about: "nothing",
    says: ({ columns }) => `kept how lists of vendors are read (${several(columns, "column")})`,
  },
  "vendor-mapping.forgotten": { kind: "removal", about: "nothing", says: "forgot how lists of vendors are read" },
  "vendor-import.began": { kind: "register", about: "by-id", says: "began to import vendors from {subject}" },
  "vendor-import.stored": {
    kind: "register",
    about: "by-id",
    says: (facts) => `imported from {subject}: ${addedAndChanged(facts)}`,
  },
  "vendor-import.taken-back": {
    kind: "removal",
    about: "by-id",
    says: ({ takenBack, left }) =>
      `took back what was imported from {subject}: ${several(takenBack, "vendor")}${left === 0 ? "" : `, ${left} left as they are`}`,
  },
} as const satisfies Readonly<Record<string, ActionWords>>;

/** Which parts, where the entry tells; entries of before do not. */
const partsOf = ({ parts }: Facts): string => {
  const named = String(parts ?? "")
    .split(",")
    .filter(isChangedPart);
  return named.length === 0 ? "" : `: ${named.map((part) => partWords[part].toLowerCase()).join(", ")}`;
};

const addedAndChanged = ({ added, changed }: Facts): string => `${several(added, "vendor")} added, ${changed} changed`;
