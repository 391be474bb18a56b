import { fail } from "#contract/problems.ts";
import { type Statement, signedText } from "#domain/decision/statement.ts";
import type { AssessmentId } from "#domain/ids.ts";
import { decisionBlocks } from "#domain/report/decision-blocks.ts";
import type { Caller } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { FileToSend } from "#worker/http/file-response.ts";
import { type PublicKey, signerFrom } from "#worker/ports/signer.ts";

import { readDossier } from "#worker/storage/dossiers.ts";
import { findDossierKey, listDecisions } from "./decisions.repository.ts";
import { keyEffect, listKeys } from "./keys.repository.ts";

/** A final decision as a signed file; that it was issued is on record. */
export async function issueStatement(
  call: Caller,
  of: { readonly assessmentId: AssessmentId; readonly number: number },
): Promise<FileToSend> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const key = { orgId, assessmentId: of.assessmentId };
  const decision = (await listDecisions(deps.db, key)).find(({ number }) => number === of.number);
  const dossierKey = await findDossierKey(deps.db, { ...key, number: of.number });
  if (decision?.record == null || dossierKey === undefined) fail("not-found");
  const secret = deps.settings.SIGNING_KEY;
  if (secret === undefined) fail("signing-not-set-up");
  const signer = await signerFrom(secret);
  const statement: Statement = {
    format: "annexa-decision",
    version: 1,
    record: decision.record,
    signature: {
      alg: "Ed25519",
      kid: signer.kid,
      publicKey: signer.publicKey,
      value: await signer.sign(signedText(decision.record)),
      issuer: new URL(deps.settings.APP_URL).origin,
    },
    dossier: await readDossier(deps.blobs, { dossierKey, sha256: decision.record.dossierSha256 }),
  };
  await call.note({
    effects: [keyEffect(deps.db, { kid: signer.kid, publicKey: signer.publicKey, at: call.at })],
    audit: {
      action: "statement.issued",
      subject: of.assessmentId,
      details: { number: of.number, kid: signer.kid },
    },
  });
  return {
    name: `decision-${of.assessmentId}-${of.number}.json`,
    content: `${JSON.stringify(statement, null, 2)}\n`,
  };
}

/** A final decision as a PDF for the file; the signed statement is what proves it. */
export async function printDecision(
  call: Caller,
  of: { readonly assessmentId: AssessmentId; readonly number: number },
): Promise<FileToSend> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const decision = (await listDecisions(deps.db, { orgId, assessmentId: of.assessmentId })).find(
    ({ number }) => number === of.number,
  );
  if (decision?.record == null) fail("not-found");
  const { record } = decision;
  const { pdfOf } = await import("#worker/ports/pdf/pdf-of.ts");
  const content = await pdfOf(decisionBlocks(record), {
    title: `Decision on ${record.product}`,
    footer: `Decision ${of.number} on ${record.product} · scored dossier ${record.dossierSha256.slice(0, 16)}`,
    at: record.decidedAt,
  });
  await call.note({
    effects: [],
    audit: { action: "decision.printed", subject: of.assessmentId, details: { number: of.number } },
  });
  return { name: `decision-${of.assessmentId}-${of.number}.pdf`, content };
}

/** Every public key this portal has signed with, the one in use now included: what old statements are checked against. */
export async function publishedKeys({ db, settings, clock }: Dependencies): Promise<{
  keys: readonly (PublicKey & { readonly kid: string })[];
}> {
  const known = await listKeys(db);
  const secret = settings.SIGNING_KEY;
  if (secret === undefined) return { keys: known };
  const { kid, publicKey } = await signerFrom(secret);
  const now = { kid, ...publicKey, use: "sig", alg: "Ed25519", firstUsedAt: clock.now() };
  return { keys: known.some((one) => one.kid === kid) ? known : [...known, now] };
}
