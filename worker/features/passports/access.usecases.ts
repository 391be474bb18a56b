import type { AskAccess } from "#contract/passport.schema.ts";
import type { OpenedEvidence } from "#contract/passport.ts";
import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import { withSide } from "#domain/access/page-link.ts";
import { accessState } from "#domain/passport/access.ts";
import type { Call, Caller } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { findEvidence, listSigns } from "#worker/features/evidence/evidence.repository.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import { refuseExcess } from "#worker/features/mails/mail-limits.ts";
import { dropWaitingEffect } from "#worker/features/mails/mails.repository.ts";
import { tokenPlace } from "#worker/features/mails/mint.schema.ts";
import { noMail, type Outgoing, outgoing, outgoingFrom, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import type { FileToSend } from "#worker/http/file-response.ts";
import type { Visit } from "#worker/http/visit.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { commit } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import {
  type AccessRow,
  type Admission,
  askEffect,
  findAccess,
  findAdmission,
  listOwners,
  type Settlement,
  settleEffects,
} from "./access.repository.ts";
import { admittedMail, askedMail } from "./passport-mails.ts";
import { findPage } from "./passports.repository.ts";
import { listedOnRecord, ofVisitor } from "./visitor.ts";

const hour = 3_600_000;
const admissionLasts = 14 * 24 * hour;
export const admissionHash = (token: string): Promise<string> => sha256Hex(`v1:passport:${token}`);

/**
 * Asks for the evidence behind a page: it is on record, and an owner gets a mail, unless there were enough of them this hour.
 * Who asks too often from one place is refused, and nobody else is for it.
 */
export async function askForAccess(
  { deps, keyEffects, address: from }: Pick<Visit, "deps" | "keyEffects" | "address">,
  { address, ...asked }: AskAccess,
): Promise<Done> {
  const { db, ids, clock } = deps;
  const found = await findPage(db, address);
  if (found === undefined) fail("not-found");
  const at = clock.now();
  const { orgId, id: passportId } = found;
  const isCalm = await withinLimit(deps, "access-asked", from);
  if (!isCalm || !(await withinLimit(deps, "access-asked-of-page", passportId))) fail("too-many-requests");
  const id = ids.id("ask");
  const isNews = await withinLimit(deps, "access-mailed", passportId);
  const [owner] = isNews ? await listOwners(db, orgId) : [];
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
    effects: [...(await keyEffects(done)), askEffect(db, { orgId, passportId, id, asked, at }), ...sent.effects],
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

/**
 * Lets somebody read the files that the page shows now, for two weeks, by a link in a mail; or says no, which nobody is told;
 * or ends what was granted. Granting again sends a new link in place of the old one. A repeat of what stands changes nothing.
 */
export async function settleAccess(call: Call<Done>, { passportId, id, granted }: Settling): Promise<Done> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  const key = { orgId, passportId, id };
  const seen = (await findAccess(deps.db, key)) ?? fail("not-found");
  const state = accessState(seen, at);
  // Nobody is let in to a page that was taken back.
  if (granted && seen.pageState === "revoked") fail("not-found");
  if (!granted && (state === "refused" || state === "ended")) return done;
  const { to, sent } = granted ? await admission(call, { passportId, id, seen }) : takenBack(state === "granted");
  await call
    .commit({
      effects: [
        ...settleEffects(deps.db, { ...key, by: personId, at, seen, to }),
        // A link that has not gone out yet is not good any more.
        dropWaitingEffect(deps.db, { orgId, subjectIds: [id], kind: "access", at }),
        ...sent.effects,
      ],
      audit: { action: `passport.access-${to.state}`, subject: passportId, details: { request: id } },
      result: done,
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "stale-revision") fail("stale-revision");
      throw error;
    });
  await sent.deliver();
  return done;
}

interface Settled {
  readonly to: Settlement;
  readonly sent: Outgoing;
}

async function admission(call: Caller, of: { passportId: string; id: string; seen: AccessRow }): Promise<Settled> {
  const { deps, principal, at } = call;
  const { orgName: vendor } = principal;
  const { name, email: to, page } = of.seen;
  const expiresAt = at + admissionLasts;
  // The token is made when the mail goes out.
  const link = pageAddress(deps, `/passport-files#${tokenPlace}`);
  const mail = admittedMail({ to, name, vendor, title: page.title, link, expiresAt });
  const files = page.evidence.map((file) => file.id);
  await refuseExcess(call, { kind: "access", to });
  return {
    to: { state: "granted", expiresAt, files },
    sent: outgoingFrom(call, {
      subjectId: of.id,
      kind: "access",
      mail,
      mint: { kind: "access", passportId: of.passportId, id: of.id },
    }),
  };
}

const takenBack = (wasIn: boolean): Settled => ({ to: { state: wasIn ? "ended" : "refused" }, sent: noMail });

async function admissionOf({ db, clock }: Dependencies, token: string): Promise<Admission> {
  return (
    (await findAdmission(db, { tokenHash: await admissionHash(token), now: clock.now() })) ??
    fail("evidence-link-ended")
  );
}

/** The files somebody was let in to. */
export async function openEvidence(deps: Dependencies, token: string): Promise<OpenedEvidence> {
  const { orgId, title, files, vendor, expiresAt } = await listedOnRecord(deps, await admissionOf(deps, token));
  const signs = await listSigns(deps.db, { orgId, ids: files.map(({ id }) => id) });
  return { vendor, title, files: files.map((file) => ({ ...file, signs: signs.get(file.id) ?? null })), expiresAt };
}

/** One of those files; that it was fetched, and by whom, is on record before the first byte leaves. */
export async function fetchEvidence(
  deps: Dependencies,
  { token, evidenceId }: { readonly token: string; readonly evidenceId: string },
): Promise<FileToSend> {
  const { orgId, passportId, id, files } = await admissionOf(deps, token);
  const isOpen = files.some((one) => one.id === evidenceId);
  const item = isOpen ? await findEvidence(deps.db, { orgId, id: evidenceId }) : undefined;
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
