import type { EarlierAnswer } from "#domain/assessment/earlier-answers.ts";
import type { Receipt } from "#domain/assessment/receipt.ts";
import type { RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import type { Change } from "#domain/questionnaire/versions/changes.ts";
import type { CertificateEffect } from "#domain/scoring/certificate-effect.ts";
import type { ChangesAsked } from "./assessment.ts";
import type { AnswerBody, CertificateBody, LegalEntityBody, SystemBody } from "./request.schema.ts";
import type { DelegationView } from "./together.ts";

/** A thing with the revision that the next save must name. */
export interface Revised<T> {
  readonly id: string;
  readonly revision: number;
  readonly body: T;
}
export type SystemView = Revised<SystemBody>;
export type LegalEntityView = Revised<LegalEntityBody>;
/** A status a certificate had, and who said so when. */
export interface StatusEntry {
  readonly status: string;
  readonly since: string | null;
  readonly note: string;
  readonly saidBy: string;
  readonly saidAt: number;
}
export type CertificateView = Revised<CertificateBody>;

/** One line of the vendor's home page. */
export interface RequestEntry {
  readonly id: string;
  readonly buyerName: string;
  readonly product: string;
  readonly questionnaireTitle: string;
  readonly state: "draft" | "submitted";
  readonly dueOn: string;
  readonly answered: number;
  readonly questions: number;
  /** The buyer asked for changes. */
  readonly returned: boolean;
  readonly submittedAt: number | null;
}

export interface AnswerView {
  readonly revision: number;
  readonly answer: AnswerBody;
  readonly savedAt: number;
  readonly savedBy: string;
}

export interface VendorEvidence {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly kind: "document" | "record" | "report";
  readonly datedOn: string | null;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly uploadedAt: number;
}

/** Everything the vendor works from; weights, scores and reviewer notes are not in it. */
export interface RequestView {
  readonly id: string;
  readonly state: "draft" | "submitted";
  readonly revision: number;
  readonly buyerName: string;
  readonly vendorLegalName: string;
  readonly product: string;
  readonly purpose: string;
  readonly uses: readonly { readonly id: string; readonly name: string; readonly description: string }[];
  readonly dueOn: string;
  readonly requestedBy: string;
  readonly questionnaire: RespondentQuestionnaire;
  readonly systems: readonly { readonly systemId: string; readonly useId: string | null }[];
  readonly inventory: readonly SystemView[];
  readonly certificates: readonly CertificateView[];
  readonly evidence: readonly VendorEvidence[];
  readonly answers: Readonly<Record<string, AnswerView>>;
  readonly receipt: Receipt | null;
  /** What the buyer asks to be changed after the last hand-in; null when nothing is asked. */
  readonly changes: ChangesAsked | null;
  /** What was handed in can be taken back: nobody has begun to review it. */
  readonly mayWithdraw: boolean;
  /** Which questions colleagues have in hand; to a guest, their own only. */
  readonly delegations: readonly DelegationView[];
  /** The languages it can be read in, the base language first; `language` is the one it is in now. */
  readonly languages: readonly string[];
  readonly language: string;
  /** Questions and sections of which something is not translated and stands in the base language. */
  readonly untranslated: readonly string[];
  /** A newer version of the questionnaire that the buyer offers; nothing moves unless the vendor agrees. */
  readonly offer: { readonly version: number; readonly changes: readonly Change[] } | null;
  /** After a move: what became of earlier answers, by question of this version, until each is saved anew. */
  readonly carried: Readonly<Record<string, CarriedView>>;
}

/** An earlier answer to a question that reads differently now, or that takes the place of another. */
export interface CarriedView {
  readonly rule: "reworded" | "answer-again" | "suggested";
  /** How the question read when it was answered. */
  readonly asked: string;
  /** What was answered then, in stored form. */
  readonly answer: AnswerBody;
}

/** By question: what the vendor answered before, to any buyer. Nothing is filled in by it. */
export type EarlierAnswers = Readonly<Record<string, readonly EarlierAnswer[]>>;

export type CertificateEffectView = CertificateEffect;

export interface SavedAnswer {
  readonly revision: number;
  readonly savedAt: number;
}
