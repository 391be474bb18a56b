import type { IntendedUse } from "#contract/assessment.schema.ts";
import type { ChangesAsked } from "#contract/assessment.ts";
import type { AnswerBody, CertificateBody, SystemBody } from "#contract/request.schema.ts";
import type { AnswerView, CertificateView, SystemView, VendorEvidence } from "#contract/request.ts";
import type { DelegationView } from "#contract/together.ts";
import type { Receipt } from "#domain/assessment/receipt.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { evidenceQuery } from "#worker/features/evidence/evidence.repository.ts";
import { entryOf, profileQuery } from "#worker/features/profile/profile.repository.ts";
import { aiSystems, certificates } from "#worker/features/profile/profile.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { delegationOf, delegationsQuery } from "./handed-over.repository.ts";
import { answersQuery, languagesQuery, policyQuery, requestQuery } from "./request.queries.ts";
import type { RequestKey } from "./request-key.ts";

export type ChosenSystem = { readonly systemId: string; readonly useId: string | null };

/** A request as the server knows it: with the whole definition and the buyer's reading of risk. Never sent as it is. */
export interface StoredRequest {
  readonly state: "draft" | "submitted";
  readonly revision: number;
  readonly buyerOrgId: string;
  readonly assessmentId: string;
  readonly buyerName: string;
  readonly requestedBy: string;
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
  readonly changes: ChangesAsked | null;
  readonly mayWithdraw: boolean;
  readonly delegations: readonly DelegationView[];
  /** A newer version that is offered. */
  readonly offered: Questionnaire | null;
}

/** A request with everything the vendor works from, in one round trip; undefined when the vendor has none of that id. */
export async function findRequest(db: Database, key: RequestKey): Promise<StoredRequest | undefined> {
  const [requests, answered, inventory, held, evidence, languages, handed] = await db.batch([
    requestQuery(db, key),
    answersQuery(db, key),
    profileQuery(db, aiSystems, key.orgId),
    profileQuery(db, certificates, key.orgId),
    evidenceQuery(db, key.orgId),
    languagesQuery(db, key),
    delegationsQuery(db, key),
  ]);
  const [row] = requests;
  if (row === undefined) return undefined;
  const { systemsJson, receiptJson, usesJson, definitionJson, movedFromJson, offeredJson, ...rest } = row;
  const { changesJson, reviewBegun, ...request } = rest;
  return {
    ...request,
    uses: JSON.parse(usesJson) as IntendedUse[],
    questionnaire: JSON.parse(definitionJson) as Questionnaire,
    changes: changesJson === null ? null : (JSON.parse(changesJson) as ChangesAsked),
    mayWithdraw: request.state === "submitted" && reviewBegun === 0,
    delegations: handed.map(delegationOf),
    movedFrom: definitionOf(movedFromJson),
    offered: definitionOf(offeredJson),
    languages: languages.map(({ language }) => language),
    translationText: languages.find(({ text }) => text !== null)?.text ?? null,
    chosen: JSON.parse(systemsJson) as ChosenSystem[],
    receipt: receiptJson === null ? null : receiptOf(JSON.parse(receiptJson) as Receipt),
    inventory: inventory.map(entryOf<SystemBody>),
    certificates: held.map(entryOf<CertificateBody>),
    evidence,
    answers: Object.fromEntries(answered.map(({ questionId, ...answer }) => [questionId, answerOf(answer)])),
  };
}

const definitionOf = (json: string | null): Questionnaire | null =>
  json === null ? null : (JSON.parse(json) as Questionnaire);

type AnswerRow = Omit<Awaited<ReturnType<typeof answersQuery>>[number], "questionId">;
const answerOf = ({ answerJson, ...row }: AnswerRow): AnswerView => ({
  ...row,
  answer: JSON.parse(answerJson) as AnswerBody,
});

const receiptOf = ({ sha256, signedName, signedRole, submittedAt }: Receipt): Receipt => ({
  sha256,
  signedName,
  signedRole,
  submittedAt,
});

/** The scoring policy a request will be read with; undefined when the vendor has no such request. */
export async function findPolicy(db: Database, key: RequestKey): Promise<PolicyChanges | undefined> {
  const [row] = await policyQuery(db, key);
  return row && (JSON.parse(row.policyJson) as PolicyChanges);
}
