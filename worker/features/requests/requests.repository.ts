import * as z from "zod";
import { type IntendedUse, intendedUseSchema } from "#contract/assessment.schema.ts";
import type { EndingView } from "#contract/assessment.ts";
import { conditionsSchema } from "#contract/decision.schema.ts";
import { answerBodySchema, chosenSystemsSchema } from "#contract/request.schema.ts";
import {
  type AnswerView,
  type CertificateView,
  type RequestView,
  requestViewSchema,
  type SystemView,
  type VendorEvidence,
} from "#contract/request.ts";
import { type ChangesAsked, changesAskedSchema, receiptSchema } from "#contract/review.ts";
import type { DelegationView } from "#contract/together.ts";
import { asksAnewSchema } from "#domain/ask-again/anew-reasons.ts";
import type { Receipt } from "#domain/assessment/receipt.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { endingOf } from "#worker/features/assessments/over.ts";
import { evidenceQuery } from "#worker/features/evidence/evidence.repository.ts";
import { certificateKind, entryOf, profileQuery, systemKind } from "#worker/features/profile/profile.repository.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten, stored, storedOrNull } from "#worker/storage/json.ts";
import { delegationOf, delegationsQuery } from "./handed-over.repository.ts";
import type { RequestKey } from "./request-key.ts";
import {
  answersMovedQuery,
  answersQuery,
  languagesQuery,
  policyQuery,
  requestQuery,
} from "./request-queries.repository.ts";

export type ChosenSystem = { readonly systemId: string; readonly useId: string | null };

/** A request as the server knows it: with the whole definition and the buyer's reading of risk. Never sent as it is. */
export interface StoredRequest {
  readonly state: "draft" | "submitted";
  readonly revision: number;
  readonly buyerOrgId: OrgId;
  readonly assessmentId: AssessmentId;
  readonly buyerName: string;
  readonly requestedBy: string;
  /** As the buyer calls the vendor. */ readonly vendorName: string;
  readonly vendorLegalName: string;
  readonly product: string;
  readonly purpose: string;
  readonly dueOn: string;
  readonly policyVersion: number;
  readonly uses: readonly IntendedUse[];
  readonly questionnaire: Questionnaire;
  readonly chosen: readonly ChosenSystem[];
  readonly receipt: Receipt | null;
  readonly inventory: readonly SystemView[];
  readonly certificates: readonly CertificateView[];
  readonly evidence: readonly VendorEvidence[];
  readonly answers: Readonly<Record<string, AnswerView>>;
  /** The language the vendor reads in, null for the base language; the side file of it when there is one. */
  readonly language: string | null;
  readonly languages: readonly string[];
  readonly translationText: string | null;
  /** The version it was moved from, when the buyer offered a newer one and the vendor agreed. */
  readonly movedFrom: Questionnaire | null;
  readonly movedAt: number | null;
  /** The answers as they were when it moved, of those that the move emptied. */
  readonly answersMoved: Readonly<Record<string, AnswerView>>;
  readonly changes: ChangesAsked | null;
  readonly asksAnew: RequestView["asksAnew"];
  readonly ended: EndingView | null;
  readonly corrections: RequestView["corrections"];
  readonly decision: RequestView["decision"];
  readonly mayWithdraw: boolean;
  readonly delegations: readonly DelegationView[];
  /** A newer version that is offered. */
  readonly offered: Questionnaire | null;
}

/** A request with everything the vendor works from, in one round trip; undefined when the vendor has none of that id. */
export async function findRequest(db: Database, key: RequestKey): Promise<StoredRequest | undefined> {
  const [requests, answered, emptied, inventory, held, evidence, languages, handed] = await db.batch([
    requestQuery(db, key),
    answersQuery(db, key),
    answersMovedQuery(db, key),
    profileQuery(db, systemKind, key.orgId),
    profileQuery(db, certificateKind, key.orgId),
    evidenceQuery(db, key.orgId),
    languagesQuery(db, key),
    delegationsQuery(db, key),
  ]);
  const [row] = requests;
  if (row === undefined) return undefined;
  return {
    state: row.state,
    revision: row.revision,
    buyerOrgId: row.buyerOrgId,
    assessmentId: row.assessmentId,
    buyerName: row.buyerName,
    requestedBy: row.requestedBy,
    vendorName: row.vendorName,
    vendorLegalName: row.vendorLegalName,
    product: row.product,
    purpose: row.purpose,
    dueOn: row.dueOn,
    policyVersion: row.policyVersion,
    uses: stored(z.array(intendedUseSchema), row.usesJson),
    questionnaire: asWritten<Questionnaire>(row.definitionJson),
    chosen: stored(chosenSystemsSchema, row.systemsJson),
    receipt: storedOrNull(receiptSchema, row.receiptJson),
    inventory: inventory.map(entryOf(systemKind)),
    certificates: held.map(entryOf(certificateKind)),
    evidence,
    answers: Object.fromEntries(answered.map((one) => [one.questionId, answerOf(one)])),
    language: row.language,
    languages: languages.map(({ language }) => language),
    translationText: languages.find(({ text }) => text !== null)?.text ?? null,
    movedFrom: definitionOf(row.movedFromJson),
    movedAt: row.movedAt,
    answersMoved: Object.fromEntries(emptied.map((one) => [one.questionId, answerOf(one)])),
    changes: storedOrNull(changesAskedSchema, row.changesJson),
    asksAnew: storedOrNull(asksAnewSchema, row.asksAnewJson),
    ended: endingOf(row),
    corrections: stored(requestViewSchema.unwrap().shape.corrections, row.correctionsJson),
    decision: storedOrNull(toldDecisionSchema, row.decisionJson),
    mayWithdraw: row.state === "submitted" && row.reviewBegun === 0,
    delegations: handed.map(delegationOf),
    offered: definitionOf(row.offeredJson),
  };
}

const toldDecisionSchema = z.object({
  outcome: z.enum(["approve", "approve-with-conditions", "decline"]),
  conditions: conditionsSchema,
  word: z.string(),
  toldBy: z.string(),
  toldAt: z.number(),
  stands: z.literal([0, 1]).transform((is) => is === 1),
});

const definitionOf = (json: string | null): Questionnaire | null =>
  json === null ? null : asWritten<Questionnaire>(json);

const answerOf = (row: Awaited<ReturnType<typeof answersQuery>>[number]): AnswerView => ({
  revision: row.revision,
  answer: stored(answerBodySchema, row.answerJson),
  savedAt: row.savedAt,
  savedBy: row.savedBy,
  savedById: row.savedById,
});

/** The scoring policy a request will be read with; undefined when the vendor has no such request. */
export async function findPolicy(db: Database, key: RequestKey): Promise<PolicyChanges | undefined> {
  const [row] = await policyQuery(db, key);
  return row && asWritten<PolicyChanges>(row.policyJson);
}
