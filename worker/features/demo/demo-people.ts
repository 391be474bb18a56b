import type { Facet, Role } from "#domain/access/roles.ts";
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

const member = (key: string, name: string, as: { org: string; facet: Facet; role: Role }): DemoMember => ({
  personId: demoId("psn", key),
  name,
  email: `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@${as.org}.example`,
  orgId: demoId("org", as.org),
  facet: as.facet,
  role: as.role,
});
const buys = (key: string, name: string, role: Role) => member(key, name, { org: "harbour", facet: "buyer", role });
const sells = (key: string, name: string, org: string, role: Role = "owner") =>
  member(key, name, { org, facet: "vendor", role });

export const demoMembers: readonly DemoMember[] = [
  buys("tom", "Tom Okafor", "procurement"),
  buys("ines", "Ines Keller", "reviewer"),
  buys("priya", "Priya Nair", "owner"),
  buys("owen", "Owen Hart", "auditor"),
  sells("mara", "Mara Lind", "meridian"),
  sells("jonas", "Jonas Peel", "meridian", "contributor"),
  sells("elin", "Elin Strand", "halden"),
  sells("kasper", "Kasper Holm", "norvik"),
  sells("ruth", "Ruth Alvarez", "calder"),
  sells("daan", "Daan Vos", "brightwell"),
  sells("petra", "Petra Lang", "sorrel"),
  sells("nia", "Nia Adeyemi", "juniper"),
  sells("luc", "Luc Moreau", "paperlane"),
];
