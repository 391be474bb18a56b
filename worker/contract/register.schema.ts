import * as z from "zod";
import { isCivilDate } from "#domain/civil-date.ts";
import { domainIn } from "#domain/register/import/domains.ts";
import { mostRecords } from "#domain/register/most-records.ts";
import { tiers } from "#domain/register/tiers.ts";
import { eventKinds } from "#domain/register/vendor-event.ts";
import { intendedUseSchema } from "./assessment.schema.ts";
import { emailSchema } from "./identity.schema.ts";
import { afterSchema, listQueryOf, mostPerPage } from "./list.schema.ts";

const line = (most = 200) => z.string().trim().max(most);
const named = (words: string) => line().min(1, words);
const day = z.string().refine(isCivilDate, "Enter a date that exists").nullable();
const noEmail = z.literal("");
/** A domain of mail or of a website; what stands around it in an address is taken off. */
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .overwrite((text) => domainIn(text) ?? text)
  .max(253)
  .refine((text) => text === "" || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text), "Give a domain such as vendor.example");

const contactSchema = z.strictObject({
  name: named("Name the contact person"),
  email: emailSchema,
  /** What they are asked about: contracts, security, privacy. */
  role: line(100),
});

/** What a buyer knows of a vendor. Nothing here moves a score. */
export const vendorBodySchema = z
  .strictObject({
    name: named("Name the vendor"),
    legalName: line(),
    website: line(500),
    domain,
    country: line(100),
    contacts: z.array(contactSchema).max(20),
    /** Who in the buyer's own house answers for the business with this vendor. */
    owner: z.strictObject({ name: line(), email: z.union([noEmail, emailSchema]) }),
    contract: z.strictObject({
      number: line(100),
      value: z.int().min(0).max(999_999_999_999).nullable(),
      currency: z.union([
        z.literal(""),
        z.string().regex(/^[A-Z]{3}$/, "Give a currency of three letters, such as EUR"),
      ]),
      startsOn: day,
      endsOn: day,
      noticeDays: z.int().min(0).max(3650).nullable(),
    }),
    tier: z.enum(tiers).nullable(),
    note: line(2000),
  })
  .check(({ value, issues }) => {
    const { startsOn, endsOn, value: sum, currency } = value.contract;
    const wrong = (path: string[], message: string) =>
      issues.push({ code: "custom", path: ["contract", ...path], message, input: value });
    if (startsOn !== null && endsOn !== null && endsOn < startsOn) wrong(["endsOn"], "The end lies before the start");
    if (sum !== null && currency === "") wrong(["currency"], "Say in which currency");
  });
export type VendorBody = z.infer<typeof vendorBodySchema>;

/** What is bought from a vendor, and for what. */
export const productBodySchema = z.strictObject({
  name: named("Name the product"),
  purpose: line(2000),
  uses: z.array(intendedUseSchema).max(20),
  departments: z.array(named("Name the department")).max(30),
});
export type ProductBody = z.infer<typeof productBodySchema>;

const revision = z.int().min(0);
export const saveVendorSchema = z.strictObject({ revision, body: vendorBodySchema });
export const saveProductSchema = z.strictObject({
  revision,
  vendorId: z.string().min(1).max(100).brand<"vendor">(),
  body: productBodySchema,
});
/** Which vendor another one is the same as. */
export const mergeVendorSchema = z.strictObject({ into: z.string().min(1).max(100).brand<"vendor">() });
export const putAwaySchema = z.strictObject({ away: z.boolean() });

/** What the register shows. */
const vendorShows = ["current", "never-asked", "archived"] as const;
export type VendorShow = (typeof vendorShows)[number];
const vendorSorts = ["name", "ends", "asked", "changed"] as const;
export type VendorSort = (typeof vendorSorts)[number];
export const vendorsQuerySchema = listQueryOf(vendorSorts).extend({ show: z.enum(vendorShows).default("current") });
export type VendorsQuery = z.infer<typeof vendorsQuerySchema>;

/** Of which vendors the whole record is asked for: their ids, with commas between them. */
export const vendorRecordsQuerySchema = z.strictObject({
  ids: z
    .string()
    .max(101 * mostRecords)
    .transform((text) => text.split(","))
    .pipe(z.array(z.string().min(1).max(100).brand<"vendor">()).min(1).max(mostRecords)),
});

/** Which part of a vendor's history. */
export const vendorHistoryQuerySchema = z.strictObject({
  kind: z.enum(eventKinds).optional(),
  after: afterSchema.optional(),
  most: z.coerce.number().int().min(1).max(mostPerPage).default(50),
});
export type VendorHistoryQuery = z.infer<typeof vendorHistoryQuerySchema>;

/** Takes a product out with a word, or brings it back. */
export const productAwaySchema = z.discriminatedUnion("away", [
  z.strictObject({ away: z.literal(true), reason: z.string().trim().min(3, "Say why, in a few words").max(500) }),
  z.strictObject({ away: z.literal(false) }),
]);
export type ProductAway = z.infer<typeof productAwaySchema>;
