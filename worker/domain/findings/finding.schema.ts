import * as z from "zod";
import { isCivilDate } from "#domain/civil-date.ts";
import { findingSeverities } from "#domain/finding-severities.ts";

const date = z
  .string()
  .refine(isCivilDate, "Enter a date that exists")
  .refine((day) => day < "2100", "Name a day before the year 2100");

const said = {
  title: z.string().trim().min(3, "Say in a few words what was found").max(300),
  severity: z.enum(findingSeverities),
  questionId: z.string().max(100).nullable(),
  state: z.enum(["open", "planned", "accepted", "resolved", "dismissed"]),
  owner: z.string().trim().max(200),
  dueOn: date.nullable(),
  reason: z.string().trim().max(2000),
};

/** A risk that somebody is to carry until a day, as a reviewer asks for it: `personId` is a member of the organisation. */
const asked = z.strictObject({ personId: z.string().min(1, "Choose who carries the risk").max(100), until: date });

/** The same as it is kept: with the name of that day, and what they said to it. Without a person, nobody was ever asked. */
const acceptanceSchema = z.strictObject({
  by: z.string(),
  until: date,
  personId: z.string().nullable().default(null),
  /** Who asked them, by id. */
  askedBy: z.string().nullable().default(null),
  answer: z.strictObject({ agrees: z.boolean(), word: z.string(), at: z.number() }).nullable().default(null),
});
export type Acceptance = z.infer<typeof acceptanceSchema>;

interface Said {
  readonly state: FindingBody["state"];
  readonly accepted: object | null;
  readonly reason: string;
  readonly dueOn: string | null;
}

function checkSaid(body: Said, context: z.RefinementCtx): void {
  const say = (path: string, message: string): void => context.addIssue({ code: "custom", message, path: [path] });
  if (body.state === "accepted" && body.accepted === null)
    say("accepted", "Choose who carries the risk, and say until when");
  if (["accepted", "resolved", "dismissed"].includes(body.state) && body.reason.length < 3)
    say("reason", "Give a reason in a few words");
  if (body.state === "planned" && body.dueOn === null) say("dueOn", "Say by when it will be done");
}

/** What a reviewer says about a finding. */
export const saidFindingSchema = z.strictObject({ ...said, accepted: asked.nullable() }).superRefine(checkSaid);
export type SaidFinding = z.infer<typeof saidFindingSchema>;

/** A finding as it is kept. */
export const findingBodySchema = z.strictObject({ ...said, accepted: acceptanceSchema.nullable() });
export type FindingBody = z.infer<typeof findingBodySchema>;

/** What somebody answers who is asked to carry a risk. */
export const answerAcceptanceSchema = z
  .strictObject({ revision: z.int().min(1), agrees: z.boolean(), word: z.string().trim().max(1000) })
  .refine(({ agrees, word }) => agrees || word.length >= 3, { message: "Say why in a few words", path: ["word"] });
export type AnswerAcceptance = z.infer<typeof answerAcceptanceSchema>;
