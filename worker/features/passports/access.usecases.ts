import type { AskAccess } from "#contract/passport.schema.ts";
import type { OpenedEvidence } from "#contract/passport.ts";
import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import { withSide } from "#domain/access/page-link.ts";
import type { Call } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { findEvidence } from "#worker/features/evidence/evidence.repository.ts";
import { takeOne } from "#worker/features/identity/rate-limit.repository.ts";
import { noMail, outgoing, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import type { FileToSend } from "#worker/http/file-response.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { commit } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { type Admission, askEffect, findAdmission, listOwners, settleEffects } from "./access.repository.ts";
import { admittedMail, askedMail } from "./passport-mails.ts";
import { findPage, listPassports } from "./passports.repository.ts";
import { listedOnRecord, ofVisitor } from "./visitor.ts";

const hour = 3_600_000;
const admissionLasts = 14 * 24 * hour;
const hashOf = (token: string): Promise<string> => sha256Hex(`v1:passport:${token}`);

/** Asks for the evidence behind a page: it is on record, and the owners get a mail. Few times an hour for one page. */
export async function askForAccess(deps: Dependencies, { address, ...asked }: AskAccess): Promise<Done> {
  const { db, ids, clock } = deps;
  const found = await findPage(db, address);
  if (found === undefined) fail("not-found");
  const at = clock.now();
  const { orgId, id: passportId } = found;
  const inLimit = await takeOne(db, { key: `passport:${passportId}`, now: at, windowMs: hour, most: 20 });
  if (!inLimit) fail("too-many-requests");
  const id = ids.id("ask");
  const [owner] = await listOwners(db, orgId);
  const { title } = found.page;
  const told = {
    ...asked,
    visitor: asked.name,
    title,
    link: pageAddress(deps, withSide("/passport", { facet: "vendor", orgId })),
  };
  const mail = owner && askedMail({ ...told, to: owner.email, name: owner.name });
  const sent = mail ? outgoing(deps, { orgId, subjectId: id, kind: "access", mail }) : noMail;
  await commit(db, {
    orgId,
    ...ofVisitor(deps, id),
    at,
    effects: [askEffect(db, { orgId, passportId, id, asked, at }), ...sent.effects],
    audit: { action: "passport.access-asked", subject: passportId, details: { request: id } },
  });
  await sent.deliver();
  return done;
}

export interface Settling {
  readonly passportId: string;
  readonly id: string;
  readonly granted: boolean;
}

/** Lets somebody read the evidence for two weeks, by a link in a mail; or says no, which nobody is told. */
export async function settleAccess(call: Call<Done>, { passportId, id, granted }: Settling): Promise<Done> {
  const { deps, principal, at } = call;
  const { orgId, personId, orgName } = principal;
  const page = (await listPassports(deps.db, orgId)).find((one) => one.id === passportId);
  const request = page?.requests.find((one) => one.id === id);
  if (page === undefined || request === undefined) fail("not-found");
  const token = deps.ids.token();
  const expiresAt = at + admissionLasts;
  const link = pageAddress(deps, `/passport-files#${token}`);
  const { email: to, name } = request;
  const mail = admittedMail({ to, name, vendor: orgName, title: page.choices.title, link, expiresAt });
  const sent = granted ? outgoing(deps, { orgId, subjectId: id, kind: "access", mail }) : noMail;
  const ways = granted ? { tokenHash: await hashOf(token), expiresAt } : { tokenHash: null, expiresAt: null };
  await call
    .commit({
      effects: [
        ...settleEffects(deps.db, { orgId, passportId, id, granted, by: personId, at, ...ways }),
        ...sent.effects,
      ],
      audit: {
        action: granted ? "passport.access-granted" : "passport.access-refused",
        subject: passportId,
        details: { request: id },
      },
      result: done,
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "stale-revision") fail("stale-revision");
      throw error;
    });
  await sent.deliver();
  return done;
}

async function admissionOf({ db, clock }: Dependencies, token: string): Promise<Admission> {
  return (await findAdmission(db, { tokenHash: await hashOf(token), now: clock.now() })) ?? fail("invitation-expired");
}

/** The files somebody was let in to. */
export async function openEvidence(deps: Dependencies, token: string): Promise<OpenedEvidence> {
  const { page, vendor, expiresAt } = await listedOnRecord(deps, await admissionOf(deps, token));
  const { title, evidence } = page;
  return { vendor, title, files: evidence, expiresAt };
}

/** One of those files; that it was fetched, and by whom, is on record before the first byte leaves. */
export async function fetchEvidence(
  deps: Dependencies,
  { token, evidenceId }: { readonly token: string; readonly evidenceId: string },
): Promise<FileToSend> {
  const { orgId, passportId, id, page } = await admissionOf(deps, token);
  const isShown = page.evidence.some((one) => one.id === evidenceId);
  const item = isShown ? await findEvidence(deps.db, { orgId, id: evidenceId }) : undefined;
  if (item === undefined) fail("not-found");
  const file = await deps.blobs.get(item.objectKey);
  if (file === undefined) throw new Error("a file on record is not in the store");
  await commit(deps.db, {
    orgId,
    ...ofVisitor(deps, id),
    at: deps.clock.now(),
    effects: [],
    audit: { action: "passport.file-downloaded", subject: passportId, details: { request: id, sha256: item.sha256 } },
  });
  return { name: item.name, content: file };
}
