import * as z from "zod";
import { isCivilDate } from "#domain/civil-date.ts";
import { intakeStates } from "#domain/intake/intake-states.ts";
import { domainIn, isFreeMail } from "#domain/register/import/domains.ts";
import { intendedUseSchema } from "./assessment.schema.ts";
import { emailSchema } from "./identity.schema.ts";
import { listQueryOf } from "./list.schema.ts";

const line = (most = 200) => z.string().trim().max(most);
const named = (words: string, most = 200) => line(most).min(1, words);
const address = z.string().min(20).max(100);
const word = z.string().trim().min(3, "Say it in a few words").max(2000);

/** What somebody inside the buyer wants to be bought, and for what. */
export const intakeBodySchema = z.strictObject({
  vendorName: named("Name the vendor"),
  website: line(500),
  product: named("Name the product"),
  purpose: named("Say what you want to use it for", 2000),
  department: named("Say for which department"),
  uses: z.array(intendedUseSchema).min(1, "Name at least one AI system or feature").max(20),
  /** Whom they talk to at the vendor, if anybody. */
  contact: z.strictObject({ name: line(), email: z.union([z.literal(""), emailSchema]) }),
  neededOn: z.string().refine(isCivilDate, "Enter a date that exists").nullable(),
});
export type IntakeBody = z.infer<typeof intakeBodySchema>;

/** The page to ask on, by what stands in its address. */
export const intakeAddressSchema = z.strictObject({ address });
export const intakeSignInSchema = z.strictObject({ address, email: emailSchema });

/** What is asked for anew (revision 0, on a page), or differently. */
export const saveIntakeSchema = z.strictObject({
  revision: z.int().min(0),
  /** The page it is asked on; left out where something is changed. */
  address: address.optional(),
  /** What they are called; left out where it is known. */
  yourName: named("Enter your name").optional(),
  /** What they answer to a question that came back; "" is nothing. */
  word: line(2000),
  body: intakeBodySchema,
});
export type SaveIntake = z.infer<typeof saveIntakeSchema>;

const revision = z.int().min(1);
export const withdrawIntakeSchema = z.strictObject({ revision, word: line(2000) });
export type WithdrawIntake = z.infer<typeof withdrawIntakeSchema>;

/** What procurement says about it: asks back, declines, or opens it again. */
export const answerIntakeSchema = z.strictObject({ revision, act: z.enum(["return", "decline", "reopen"]), word });
export type AnswerIntake = z.infer<typeof answerIntakeSchema>;

/** As what it goes into the register: a vendor and a product that are there, or new ones; which, somebody says. */
export const takeIntakeSchema = z.strictObject({
  revision,
  vendorId: z.string().min(1).max(100).brand<"vendor">().nullable(),
  productId: z.string().min(1).max(100).brand<"product">().nullable(),
});
export type TakeIntake = z.infer<typeof takeIntakeSchema>;

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .refine((text) => domainIn(text) === text, "Give a domain such as company.example")
  .refine((text) => !isFreeMail(text), "Anybody can have an address there: it is no domain of your organisation");
/** Whether there is a page to ask on, for addresses of which domains; another link ends the one before. */
export const saveDoorSchema = z.strictObject({
  revision: z.int().min(0),
  isOpen: z.boolean(),
  domains: z.array(domain).max(20),
  link: z.enum(["same", "another"]),
});
export type SaveDoor = z.infer<typeof saveDoorSchema>;

const intakeShows = [...intakeStates, "all"] as const;
export type IntakeShow = (typeof intakeShows)[number];
export const intakesQuerySchema = listQueryOf(["asked"]).extend({ show: z.enum(intakeShows).default("open") });
export type IntakesQuery = z.infer<typeof intakesQuerySchema>;
