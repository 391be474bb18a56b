import { addMonths, civilDateOf } from "#domain/civil-date.ts";
import type { Persona } from "#test/support/worker/portal.ts";
import { call } from "#test/support/worker/portal.ts";
import { newBrowser } from "#test/worker/identity/browser.ts";
import {
  aMessage,
  consumeBatch,
  envWithMail,
  type PortalInHand,
  portalInHand,
} from "#test/worker/identity/portal-in-hand.ts";
import { refuseWith } from "#test/worker/jobs/waiting-mail.ts";
import { actIn, answering, passportWith } from "#test/worker/mails/mail-steps.ts";
import { rowsOf, type World } from "#test/worker/requests/world.ts";

/** Somebody's mail that was refused, and what makes it wrong. */
export interface Failed {
  readonly who: Persona;
  readonly portal: PortalInHand;
  readonly change: () => Promise<unknown>;
}

const refusing = envWithMail(async () => refuseWith("E_RECIPIENT_SUPPRESSED"));
/** A portal whose mails are all refused. */
export function portalOfRefusals(): PortalInHand {
  const portal = portalInHand();
  const deliver = async (): Promise<void> => {
    const mails = portal.jobs.splice(0).filter(({ kind }) => kind === "mail");
    await consumeBatch(
      refusing,
      mails.map((job) => aMessage(job)),
    );
  };
  return { ...portal, deliver };
}
export const unsentOf = async (who: Persona) =>
  (await call(who, who.facet === "buyer" ? "GET /api/buyer/unsent-mails" : "GET /api/vendor/unsent-mails")).json()
    .entries;
export const again = (who: Persona, id: string) =>
  call(
    who,
    who.facet === "buyer" ? "POST /api/buyer/unsent-mails/:id/again" : "POST /api/vendor/unsent-mails/:id/again",
    {
      params: { id },
    },
  );
export const sql = (statement: string, ...values: string[]) => rowsOf(`${statement} returning 1`, ...values);
export const inBegun = async (
  act: (world: World, portal: PortalInHand) => Promise<unknown>,
  { who, change }: { who: (world: World) => Persona; change: (world: World) => Promise<unknown> },
  world?: World,
): Promise<Failed> => {
  const [portal, of] = [portalOfRefusals(), world ?? (await answering())];
  await act(of, portal);
  return { who: who(of), portal, change: () => change(of) };
};
export const owner = ({ buyer }: World): Persona => buyer.owner;
export const vendorOwner = ({ vendor }: World): Persona => vendor.owner;
export const leaves = (who: Persona) =>
  sql("update members set status = 'removed' where org_id = ? and person_id = ?", who.orgId, who.personId);
export const newContact = ({ buyer }: World) =>
  sql("update assessments set contact_email = 'else@vendor.example' where org_id = ?", buyer.orgId);
export const reason = "The project is stopped";
/** A day of the month after next, of which 1 and 11 end in the same words. */
export const elevenAnd = (day: string): string => `${addMonths(civilDateOf(Date.now()), 2).slice(0, 8)}${day}`;

/** Somebody who asked for evidence, and was let in by a mail that was refused. */
export async function letIn(): Promise<
  Failed & { readonly world: World; readonly settle: (granted: boolean, portal?: PortalInHand) => Promise<unknown> }
> {
  const [portal, { world, passportId, address }] = [portalOfRefusals(), await passportWith()];
  const visitor = {
    name: "Vic",
    organisation: "Elsewhere",
    email: "vic@elsewhere.example",
    reason: "We think of buying",
  };
  await newBrowser(portalInHand()).visit("POST /api/passports/access", { body: { ...visitor, address } });
  const { owner: who } = world.vendor;
  const asked = (await call(who, "GET /api/vendor/passports/:id/requests", { params: { id: passportId } })).json();
  const params = { id: passportId, requestId: asked.entries[0]?.id ?? "" };
  const settle = (granted: boolean, by = portal) =>
    actIn(by, who, "POST /api/vendor/passports/:id/requests/:requestId", { params, body: { granted } });
  await settle(true);
  return { who, portal, world, settle, change: () => settle(false) };
}
