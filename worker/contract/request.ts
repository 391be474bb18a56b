import * as z from "zod";
import { anewReasons } from "#domain/ask-again/anew-reasons.ts";
import type { EarlierAnswer } from "#domain/assessment/earlier-answers.ts";
import type { Condition, Outcome } from "#domain/decision/decision.ts";
import type { Foreseen } from "#domain/foreseen/foreseen.ts";
import { respondentQuestionnaireSchema } from "#domain/questionnaire/respondent.schema.ts";
import type { Change } from "#domain/questionnaire/versions/changes.ts";
import type { CertificateEffect } from "#domain/scoring/certificate-effect.ts";
import { endingSchema } from "./assessment.ts";
import { pageOf } from "./list.schema.ts";
import { answerBodySchema, certificateBodySchema, legalEntityBodySchema, systemBodySchema } from "./request.schema.ts";
import { changesAskedSchema, receiptSchema, signsSchema } from "./review.ts";
import { delegationViewSchema } from "./together.ts";
import { known, listOf, recordOf, view } from "./view.ts";

/** A thing with the revision that the next save must name. */
const revised = <S extends z.ZodType>(body: S) => view({ id: z.string(), revision: z.number(), body });
/** A thing with the revision that the next save must name. */
export interface Revised<T> {
  readonly id: string;
  readonly revision: number;
  readonly body: T;
}
export const systemViewSchema = revised(systemBodySchema);
export type SystemView = z.infer<typeof systemViewSchema>;
export const legalEntityViewSchema = revised(legalEntityBodySchema);
export type LegalEntityView = z.infer<typeof legalEntityViewSchema>;
/** A status a certificate had, and who said so when. */
export const statusEntrySchema = view({
  status: z.string(),
  since: z.string().nullable(),
  note: z.string(),
  saidBy: z.string(),
  saidAt: z.number(),
});
export type StatusEntry = z.infer<typeof statusEntrySchema>;
export const certificateViewSchema = revised(certificateBodySchema);
export type CertificateView = z.infer<typeof certificateViewSchema>;

/** One line of the vendor's home page. */
export const requestEntrySchema = view({
  id: z.string(),
  buyerName: z.string(),
  product: z.string(),
  questionnaireTitle: z.string(),
  state: z.enum(["draft", "submitted"]),
  dueOn: z.string(),
  answered: z.number(),
  questions: z.number(),
  /** The buyer asked for changes. */
  returned: z.boolean(),
  submittedAt: z.number().nullable(),
  /** Whether the vendor was told of a decision about it. */
  isDecisionTold: z.boolean(),
  /** How it ended without a decision; null while it goes on, and for what was decided. */
  ended: endingSchema.nullable(),
});
export type RequestEntry = z.infer<typeof requestEntrySchema>;

const answerViewSchema = view({
  revision: z.number(),
  answer: answerBodySchema,
  savedAt: z.number(),
  /** The name of whoever saved it, and who that is: two may have one name, and one may have two devices. */
  savedBy: z.string(),
  savedById: z.string(),
});
export type AnswerView = z.infer<typeof answerViewSchema>;

export const vendorEvidenceSchema = view({
  id: z.string(),
  revision: z.number(),
  name: z.string(),
  kind: z.enum(["document", "record", "report"]),
  datedOn: z.string().nullable(),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  uploadedAt: z.number(),
  signs: signsSchema,
});
export type VendorEvidence = z.infer<typeof vendorEvidenceSchema>;

/** A buyer that a file was submitted to. */
const evidenceReaderSchema = view({
  requestId: z.string(),
  buyerName: z.string(),
  product: z.string(),
  grantedAt: z.number(),
  /** When the vendor took it back; null while the buyer reads it. */
  withdrawnAt: z.number().nullable(),
});
export type EvidenceReader = z.infer<typeof evidenceReaderSchema>;

/** A page of who reads a file, the newest first. */
export const readerPageSchema = pageOf(evidenceReaderSchema);

/** An earlier answer to a question that reads differently now, or that takes the place of another. */
const carriedViewSchema = view({
  rule: z.enum(["reworded", "answer-again", "suggested"]),
  /** How the question read when it was answered. */
  asked: z.string(),
  /** What was answered then, in stored form. */
  answer: answerBodySchema,
  /** The same in the words of that time, also when the answer is no longer offered; empty when nothing was answered. */
  said: z.string(),
});
export type CarriedView = z.infer<typeof carriedViewSchema>;

/** Everything the vendor works from; weights, scores and reviewer notes are not in it. */
export const requestViewSchema = view({
  id: z.string(),
  state: z.enum(["draft", "submitted"]),
  revision: z.number(),
  buyerName: z.string(),
  vendorLegalName: z.string(),
  product: z.string(),
  purpose: z.string(),
  uses: listOf(
    view({
      id: z.string(),
      name: z.string(),
      description: z.string(),
    }),
  ),
  dueOn: z.string(),
  requestedBy: z.string(),
  ended: endingSchema.nullable(),
  /** What the buyer corrected in it, the newest first. */
  corrections: listOf(view({ at: z.number(), lines: listOf(z.string()) })),
  questionnaire: respondentQuestionnaireSchema,
  /** The same as it was written, when it is read in another language: questions are the same by these words. */
  original: respondentQuestionnaireSchema.nullable(),
  systems: listOf(
    view({
      systemId: z.string(),
      useId: z.string().nullable(),
    }),
  ),
  inventory: listOf(systemViewSchema),
  certificates: listOf(certificateViewSchema),
  evidence: listOf(vendorEvidenceSchema),
  answers: recordOf(answerViewSchema),
  /** Questions that the certificates answer today, if they apply: only there may one stand in. */
  covered: listOf(z.string()),
  receipt: receiptSchema.nullable(),
  /** What the buyer asks to be changed after the last hand-in; null when nothing is asked. */
  changes: changesAskedSchema.nullable(),
  /** How the buyer decided, as far as it told; null while it has told nothing. */
  decision: view({
    outcome: known<Outcome>("Outcome"),
    conditions: listOf(known<Condition>("Condition")),
    word: z.string(),
    toldBy: z.string(),
    toldAt: z.number(),
    /** Whether it is still how the buyer decided: answers that go back, and a later decision, put it aside. */
    stands: z.boolean(),
  }).nullable(),
  /** What was handed in can be taken back: nobody has begun to review it. */
  mayWithdraw: z.boolean(),
  /** Which questions colleagues have in hand; to a guest, their own only. */
  delegations: listOf(delegationViewSchema),
  /** The languages it can be read in, the base language first; `language` is the one it is in now. */
  languages: listOf(z.string()),
  language: z.string(),
  /** Questions and sections of which something is not translated and stands in the base language. */
  untranslated: listOf(z.string()),
  /** A newer version of the questionnaire that the buyer offers; nothing moves unless the vendor agrees. */
  offer: view({
    version: z.number(),
    changes: listOf(known<Change>("Change")),
  }).nullable(),
  /** Questions that are asked anew after a decision, and why; null where all are asked alike. */
  asksAnew: recordOf(listOf(z.enum(anewReasons))).nullable(),
  /** After a move: what became of earlier answers, by question of this version, until each is saved anew. */
  carried: recordOf(carriedViewSchema),
});
export type RequestView = z.infer<typeof requestViewSchema>;

/** By question: what the vendor answered before, to any buyer. Nothing is filled in by it. */
export const earlierAnswersSchema = recordOf(listOf(known<EarlierAnswer>("EarlierAnswer")));
export type EarlierAnswers = z.infer<typeof earlierAnswersSchema>;

export const certificateEffectViewSchema = known<CertificateEffect>("CertificateEffect");
export type CertificateEffectView = z.infer<typeof certificateEffectViewSchema>;

export const foreseenViewSchema = known<Foreseen>("Foreseen");
export type ForeseenView = z.infer<typeof foreseenViewSchema>;

export const savedAnswerSchema = view({
  revision: z.number(),
  savedAt: z.number(),
});
export type SavedAnswer = z.infer<typeof savedAnswerSchema>;
