import * as z from "zod";
import { isCivilDate } from "#domain/civil-date.ts";

const date = z
  .string()
  .refine(isCivilDate, "Enter a date that exists")
  .refine((day) => day < "2100", "Name a day before the year 2100");

/** What a reviewer says about a finding; `accepted` names who carries the risk, and until when. */
export const findingBodySchema = z
  .strictObject({
    title: z.string().trim().min(3, "Say in a few words what was found").max(300),
    severity: z.enum(["critical", "high", "medium", "low"]),
    questionId: z.string().max(100).nullable(),
    state: z.enum(["open", "planned", "accepted", "resolved", "dismissed"]),
    owner: z.string().trim().max(200),
    dueOn: date.nullable(),
    reason: z.string().trim().max(2000),
    accepted: z
      .strictObject({ by: z.string().trim().min(1, "Name who accepts the risk").max(200), until: date })
      .nullable(),
  })
  .superRefine((body, context) => {
    const say = (path: string, message: string): void => context.addIssue({ code: "custom", message, path: [path] });
    if (body.state === "accepted" && body.accepted === null)
      say("accepted", "Name who accepts the risk, and until when");
    if (["accepted", "resolved", "dismissed"].includes(body.state) && body.reason.length < 3)
      say("reason", "Give a reason in a few words");
    if (body.state === "planned" && body.dueOn === null) say("dueOn", "Say by when it will be done");
  });

export type FindingBody = z.infer<typeof findingBodySchema>;
