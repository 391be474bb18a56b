import type { Page, PageQuery } from "#contract/list.schema.ts";
import type { AccessRequest, PassportDesk, PassportPage } from "#contract/passport.ts";
import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import { type PassportChoices, passportOf } from "#domain/passport/passport.ts";
import { respondentView } from "#domain/questionnaire/respondent-view.ts";
import type { Call, Caller } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { evidenceQuery } from "#worker/features/evidence/evidence.repository.ts";
import { pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { certificateKind, entryOf, profileQuery, systemKind } from "#worker/features/profile/profile.repository.ts";
import { onShelf } from "#worker/features/questionnaires/shelf.ts";
import { answersOf } from "#worker/features/requests/draft.ts";
import { findRequest } from "#worker/features/requests/requests.repository.ts";
import { sha256Hex } from "#worker/ports/hash.ts";

import { refusalOf } from "#worker/storage/constraint.ts";
import { listAsked } from "./asked.repository.ts";
import { findPage, listPassports, listSubmitted, publishEffects, revokeEffects } from "./passports.repository.ts";

/** The vendor's pages, and what a new one can be made from. */
export async function viewDesk({ deps, principal }: Caller): Promise<PassportDesk> {
  const { orgId } = principal;
  const [stored, submitted] = [await listPassports(deps.db, orgId), await listSubmitted(deps.db, orgId)];
  const showable = [];
  for (const { id, product, questionnaireId, sha256 } of submitted)
    if (await isOpenToAll(questionnaireId, sha256))
      showable.push({
        id,
        label: `${onShelf(questionnaireId)?.questionnaire.title ?? ""}, as answered for ${product}`,
      });
  return {
    passports: stored.map(({ address, ...page }) => ({ ...page, url: pageAddress(deps, `/p/${address}`) })),
    showable,
  };
}

/** Who asked for the evidence behind a page: a page of them. */
export const viewAsked = async (
  { deps, principal: { orgId } }: Caller,
  asked: PageQuery & { readonly passportId: string },
): Promise<Page<AccessRequest>> =>
  (await listAsked(deps.db, { orgId, now: deps.clock.now(), ...asked })) ?? fail("not-found");

/** A questionnaire of the shelf is everybody's; one that a buyer wrote is that buyer's and is shown to nobody else. */
async function isOpenToAll(id: string, sha256: string): Promise<boolean> {
  const shelved = onShelf(id)?.questionnaire;
  return shelved !== undefined && (await sha256Hex(canonicalJson(shelved))) === sha256;
}

export interface PassportToSave {
  readonly id: string;
  readonly revision: number;
  readonly choices: PassportChoices;
}

/** Publishes a page of the vendor's choice, as it stands now: later changes of the profile do not creep into it. */
export async function publishPassport(call: Caller, { id, revision, choices }: PassportToSave): Promise<PassportDesk> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  if (!/^psp_[A-Za-z0-9_-]{4,60}$/.test(id)) fail("not-found");
  const standing = (await listPassports(deps.db, orgId)).find((one) => one.id === id);
  if (isThisSave(standing, { revision, choices })) return viewDesk(call);
  if ((standing?.revision ?? 0) !== revision) fail(standing === undefined ? "not-found" : "stale-revision");
  const page = await freezePage(call, { choices, at });
  // An address that was given away stays; it changes only between a guessable one and one nobody can guess.
  const kept = choices.slug === null && standing?.choices.slug === null ? standing.address : undefined;
  const address = choices.slug ?? kept ?? deps.ids.token();
  const published = { orgId, id, base: revision, address, choices, page, publishedBy: personId, publishedAt: at };
  await call
    .note({
      effects: publishEffects(deps.db, published),
      audit: {
        action: "passport.published",
        subject: id,
        details: { revision: revision + 1, public: choices.slug !== null },
      },
    })
    .catch(async (error: unknown) => {
      const now = (await listPassports(deps.db, orgId)).find((one) => one.id === id);
      // Two copies of one request at the same moment: the other one has published it.
      if (isThisSave(now, { revision, choices })) return;
      if (refusalOf(error) === "already-there")
        fail("input-invalid", [
          { pointer: "/choices/slug", message: "Somebody has this address already; choose another" },
        ]);
      throw error;
    });
  return viewDesk(call);
}

const isThisSave = (
  now: Pick<PassportToSave, "revision" | "choices"> | undefined,
  sent: Pick<PassportToSave, "revision" | "choices">,
): boolean => now?.revision === sent.revision + 1 && canonicalJson(now.choices) === canonicalJson(sent.choices);

async function freezePage(call: Caller, of: { choices: PassportChoices; at: number }): Promise<PassportPage> {
  const { deps, principal } = call;
  const { orgId, orgName } = principal;
  const [systems, held, evidence] = await deps.db.batch([
    profileQuery(deps.db, systemKind, orgId),
    profileQuery(deps.db, certificateKind, orgId),
    evidenceQuery(deps.db, orgId),
  ]);
  const shown = of.choices.requestId === null ? null : await shownAnswers(deps, { orgId, id: of.choices.requestId });
  return passportOf({
    choices: of.choices,
    publishedOn: civilDateOf(of.at),
    vendorName: orgName,
    systems: systems.map(entryOf(systemKind)),
    certificates: held.map(entryOf(certificateKind)),
    questionnaire: shown && respondentView(shown.questionnaire),
    answers: shown === null ? {} : answersOf(shown),
    evidence: evidence.map(({ id, name, kind, datedOn, bytes, sha256 }) => ({
      id,
      name,
      kind,
      dated: datedOn,
      bytes,
      sha256,
    })),
  });
}

async function shownAnswers({ db }: Dependencies, of: { orgId: OrgId; id: string }) {
  const submitted = (await listSubmitted(db, of.orgId)).find(({ id }) => id === of.id);
  const mayShow = submitted !== undefined && (await isOpenToAll(submitted.questionnaireId, submitted.sha256));
  const found = mayShow ? await findRequest(db, { orgId: of.orgId, requestId: submitted.id }) : undefined;
  if (found === undefined)
    fail("input-invalid", [
      { pointer: "/choices/requestId", message: "Choose a submitted questionnaire that is open to everybody" },
    ]);
  return found;
}

/** Takes a page back: from the next moment its address and every link to its evidence lead nowhere. */
export async function revokePassport(call: Call<Done>, id: string): Promise<Done> {
  const { deps, principal } = call;
  return call
    .commit({
      effects: revokeEffects(deps.db, { orgId: principal.orgId, id, at: call.at }),
      audit: { action: "passport.revoked", subject: id },
      result: done,
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "stale-revision") fail("not-found");
      throw error;
    });
}

/** The page behind an address, for anybody who has it. */
export async function lookAtPassport({ db }: Dependencies, address: string): Promise<PassportPage> {
  const found = await findPage(db, address);
  return found === undefined ? fail("not-found") : found.page;
}
