import * as z from "zod";
import { causeSchema } from "#domain/ask-again/cause.schema.ts";
import { endings } from "#domain/assessment/stage.ts";
import { findingBodySchema } from "#domain/findings/finding.schema.ts";
import { scoreReasonsSchema } from "#domain/score-history/score-reason.schema.ts";
import { registerActs } from "./register-acts.ts";

const outcome = z.enum(["approve", "approve-with-conditions", "decline"]);
const number = z.int();
const share = z.number().nullable();
const { state, severity } = findingBodySchema.shape;
const text = z.string();

/** What happened with a vendor, as the register tells of it. Each has its words in `words/vendor-events.ts`. */
export const vendorEventSchema = z.discriminatedUnion("what", [
  /** `to` is "" where nobody knows any more whom it was sent to at first. */
  z.strictObject({ what: z.literal("sent"), to: text }),
  z.strictObject({ what: z.literal("taken-up") }),
  z.strictObject({ what: z.literal("ended"), how: z.enum(endings), reason: text }),
  z.strictObject({ what: z.literal("put-away") }),
  z.strictObject({ what: z.literal("sent-back"), questions: number }),
  /** `changed` is null for the first round; nothing is told of what was taken back unread. */
  z.strictObject({ what: z.literal("handed-in"), round: number, changed: number.nullable(), signed: text }),
  z.strictObject({ what: z.literal("taken-back"), round: number }),
  z.strictObject({ what: z.literal("scored"), before: share, after: share, reasons: scoreReasonsSchema }),
  z.strictObject({
    what: z.literal("certificate-judged"),
    found: z.enum(["confirmed", "document", "none", "failed"]).nullable(),
    isScope: z.union([z.literal(0), z.literal(1)]),
    reason: text,
  }),
  z.strictObject({ what: z.literal("proposed"), number, outcome }),
  z.strictObject({ what: z.literal("decided"), number, outcome, reason: text }),
  z.strictObject({ what: z.literal("rejected"), number, outcome, reason: text }),
  z.strictObject({ what: z.literal("to-ask-again"), cause: causeSchema, onDay: text }),
  /** Of a risk that somebody was named to carry, and does not: who, and how it stands. */
  z.strictObject({
    what: z.literal("found"),
    title: text,
    state,
    severity,
    dueOn: text.nullable(),
    carrier: text,
    stands: z.enum(["never-asked", "waits", "declined"]).nullable(),
  }),
  z.strictObject({ what: z.literal("accepted"), title: text, severity, by: text, until: text, reason: text }),
  z.strictObject({
    what: z.literal("register"),
    act: z.enum(registerActs),
    /** What changed, by `ChangedPart`, with commas between; "" where that was not kept. */
    parts: text,
    /** The tier that was said before and the one since, where it changed; "" for none. */
    tierFrom: text.nullable(),
    tierTo: text.nullable(),
    /** It was done with a vendor that is part of this one, or the other vendor of a merger: its name. */
    other: text,
    isOfOther: z.union([z.literal(0), z.literal(1)]),
    reason: text,
  }),
  z.strictObject({
    what: z.literal("imported"),
    file: text,
    importId: text,
    isNew: z.union([z.literal(0), z.literal(1)]),
    outcome: z.enum(["taken-back", "left-alone"]).nullable(),
  }),
  z.strictObject({ what: z.literal("wrote"), sender: z.enum(["buyer", "vendor"]), text }),
]);
