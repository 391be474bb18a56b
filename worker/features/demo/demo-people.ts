import type { Facet, Role } from "#domain/access/roles.ts";
import type { DemoTheme } from "#domain/demo-themes.ts";
import type { IdWith, OrgId, PersonId } from "#domain/ids.ts";

export interface DemoOrganisation {
  readonly id: OrgId;
  readonly name: string;
  readonly legalName: string;
}
export interface DemoMember {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly orgId: OrgId;
  readonly facet: Facet;
  readonly role: Role;
  readonly theme: DemoTheme;
  readonly shows: string;
}

/** The id of a thing of the demonstration: the same in every installation. */
const demoId = <Prefix extends string>(prefix: Prefix, key: string) => `${prefix}_demo_${key}` as IdWith<Prefix>;

const organisation = (key: string, name: string, legalName: string): DemoOrganisation => ({
  id: demoId("org", key),
  name,
  legalName,
});

/** One hospital group that buys, and eight invented vendors, each with another story about its certificate. */
export const demoOrganisations = [
  organisation("harbour", "Harbour Vale Hospitals", "Harbour Vale Hospitals Trust"),
  organisation("meridian", "Meridian Clinical AI", "Meridian Clinical AI Ltd"),
  organisation("halden", "Halden Health Systems", "Halden Health Systems AB"),
  organisation("norvik", "Norvik Diagnostics", "Norvik Diagnostics A/S"),
  organisation("calder", "Calder Imaging", "Calder Imaging Inc"),
  organisation("brightwell", "Brightwell Notes", "Brightwell Notes BV"),
  organisation("sorrel", "Sorrel Analytics", "Sorrel Analytics GmbH"),
  organisation("juniper", "Juniper Loop", "Juniper Loop Ltd"),
  organisation("paperlane", "Paperlane Systems", "Paperlane Systems SA"),
] as const;

type Of = Omit<DemoMember, "personId" | "email" | "orgId"> & { readonly org: string };

const member = (key: string, { org, ...of }: Of): DemoMember => ({
  ...of,
  personId: demoId("psn", key),
  email: `${of.name.toLowerCase().replace(/[^a-z]+/g, ".")}@${org}.example`,
  orgId: demoId("org", org),
});
const buys = (key: string, of: Pick<Of, "name" | "role" | "shows">) =>
  member(key, { org: "harbour", facet: "buyer", theme: "buys", ...of });
const sells = (key: string, of: Pick<Of, "name" | "org" | "theme" | "shows"> & { readonly role?: Role }) =>
  member(key, { facet: "vendor", role: "owner", ...of });

export const demoMembers: readonly DemoMember[] = [
  buys("tom", { name: "Tom Okafor", role: "procurement", shows: "sends questionnaires and sees who has answered" }),
  buys("ines", {
    name: "Ines Keller",
    role: "reviewer",
    shows: "checks answers, evidence and what a certificate covers",
  }),
  buys("priya", { name: "Priya Nair", role: "owner", shows: "decides, carries risks and sets the rules" }),
  buys("owen", { name: "Owen Hart", role: "auditor", shows: "reads everything and changes nothing" }),
  sells("mara", {
    name: "Mara Lind",
    org: "meridian",
    theme: "covered",
    shows: "the certificate covers what is bought",
  }),
  sells("jonas", {
    name: "Jonas Peel",
    org: "meridian",
    role: "contributor",
    theme: "covered",
    shows: "helps to answer there and cannot sign",
  }),
  sells("elin", { name: "Elin Strand", org: "halden", theme: "worth-less", shows: "it is for another product" }),
  sells("kasper", { name: "Kasper Holm", org: "norvik", theme: "worth-less", shows: "it ran out three weeks ago" }),
  sells("ruth", { name: "Ruth Alvarez", org: "calder", theme: "worth-less", shows: "it was suspended" }),
  sells("daan", {
    name: "Daan Vos",
    org: "brightwell",
    theme: "worth-less",
    shows: "whoever issued it is accredited by nobody on the list; one questionnaire is half answered",
  }),
  sells("petra", {
    name: "Petra Lang",
    org: "sorrel",
    theme: "worth-less",
    shows: "it is for a user of AI, and they make it; one request was just sent",
  }),
  sells("nia", {
    name: "Nia Adeyemi",
    org: "juniper",
    theme: "uncertified",
    shows: "a small vendor with good evidence",
  }),
  sells("luc", {
    name: "Luc Moreau",
    org: "paperlane",
    theme: "uncertified",
    shows: "says Yes to everything, with one document behind it",
  }),
];
