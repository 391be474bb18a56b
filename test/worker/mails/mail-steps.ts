import type { SaveMember } from "#contract/identity.schema.ts";
import type { Route } from "#domain/access/permissions.ts";
import { addDays, civilDateOf } from "#domain/civil-date.ts";
import type { Persona } from "#test/support/worker/portal.ts";
import { dueOn, workedOffAt } from "#test/support/worker/reminding.ts";
import type { Answered, Sent } from "#test/support/worker/wire.ts";
import { type Browser, newBrowser } from "#test/worker/identity/browser.ts";
import { type PortalInHand, portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { ask } from "#test/worker/identity/sign-in-steps.ts";
import { newWorld, rowsOf, submitComplete, type World } from "#test/worker/requests/world.ts";
import { randomIds } from "#worker/ports/ids.ts";

/** A browser with somebody's session in a portal whose mails a test reads. */
export function browserWith(persona: Persona, portal: PortalInHand): Browser {
  const browser = newBrowser(portal);
  const [name = "", value = ""] = persona.cookie.split("=");
  browser.cookies.set(name, value);
  return browser;
}

export const act = <R extends Route>(who: Persona, route: R, ...sent: Sent<R>): Promise<PortalInHand> =>
  actIn(portalInHand(), who, route, ...sent);

export async function actIn<R extends Route>(
  portal: PortalInHand,
  who: Persona,
  route: R,
  ...sent: Sent<R>
): Promise<PortalInHand> {
  const answered: Answered<R> = await browserWith(who, portal).visit(route, ...sent);
  if (answered.status >= 300) throw new Error(`${route}: ${answered.text}`);
  await portal.deliver();
  return portal;
}

/** A vendor that is answering; its contact is the owner. */
export async function answering(): Promise<World> {
  const world = await newWorld();
  const statement = "update assessments set contact_email = ? where id = ? returning id";
  await rowsOf(statement, world.vendor.owner.email, world.assessmentId);
  return world;
}

/** One whose answers came back. */
export async function returned(): Promise<World> {
  const world = await answering();
  await submitComplete(world);
  const body = { note: "", dueOn: "2031-03-01", items: [{ questionId: "policy", text: "Attach it" }] };
  await act(world.buyer.owner, "POST /api/buyer/assessments/:id/changes", { ...ofAssessment(world), body });
  return world;
}

export const ofAssessment = ({ assessmentId }: World) => ({ params: { id: assessmentId } });
export const ofRequest = ({ requestId }: World) => ({ params: { id: requestId } });
export const words = { questionId: null, text: "When can you answer?" };

export async function delegating(portal: PortalInHand, to: (world: World) => string): Promise<PortalInHand> {
  const world = await answering();
  const body = { email: to(world), name: "Colleague", questionIds: ["policy"], note: "" };
  return actIn(portal, world.vendor.owner, "POST /api/vendor/requests/:id/delegations", { ...ofRequest(world), body });
}

export async function naming(
  portal: PortalInHand,
  as: Pick<SaveMember, "role" | "status" | "revision">,
): Promise<PortalInHand> {
  const { owner } = (await newWorld()).buyer;
  const body = { facet: "buyer" as const, email: `${randomIds.id("new")}@harbour.example`, name: "Nell Ode", ...as };
  return actIn(portal, owner, "PUT /api/buyer/members", { body });
}

export async function passportWith(): Promise<{ world: World; passportId: string; address: string }> {
  const world = await answering();
  const passportId = randomIds.id("psp");
  const choices = { title: "Ours", slug: null, systemIds: [], certificateIds: [], requestId: null, evidenceIds: [] };
  const browser = browserWith(world.vendor.owner, portalInHand());
  const params = { id: passportId };
  const desk = await browser.visit("PUT /api/vendor/passports/:id", { params, body: { revision: 0, choices } });
  return { world, passportId, address: desk.json().passports[0]?.url.split("/p/")[1] ?? "" };
}

const visitor = {
  name: "Vic",
  organisation: "Elsewhere",
  email: "vic@elsewhere.example",
  reason: "We think of buying",
};

export async function askForAccess(portal: PortalInHand, address: string): Promise<void> {
  await newBrowser(portal).visit("POST /api/passports/access", { body: { ...visitor, address } });
  await portal.deliver();
}

export async function asking(portal: PortalInHand, email: string): Promise<PortalInHand> {
  await ask(newBrowser(portal), email);
  await portal.deliver();
  return portal;
}

/** Sends another questionnaire of a buyer to the vendor's owner, who has not begun. */
export async function inviting(
  world: World,
  portal: PortalInHand = portalInHand(),
): Promise<{ world: World; assessmentId: string }> {
  const [product, purpose] = ["Lumen Chat", "Answers questions"];
  const factors = { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 };
  await actIn(portal, world.buyer.owner, "POST /api/buyer/assessments", {
    body: {
      questionnaireId: "ai-vendor-core",
      vendorName: "Lumen",
      vendorLegalName: "Lumen Ltd",
      contactName: "Mara",
      contactEmail: world.vendor.owner.email,
      product,
      purpose,
      uses: [{ id: "chat", name: "Chat", description: "", factors }],
      dueOn: "2031-01-31",
    },
  });
  const statement = "select id from assessments where org_id = ? and product = ?";
  const [row] = await rowsOf<{ id: string }>(statement, world.buyer.orgId, product);
  return { world, assessmentId: row?.id ?? "" };
}

/** Lets the day come on which a vendor is reminded without anybody pressing a button. */
export async function byItself(portal: PortalInHand, of: Pick<World, "buyer" | "assessmentId">): Promise<PortalInHand> {
  const day = addDays(civilDateOf(Date.now()), 2);
  await dueOn(of, addDays(day, 7));
  const jobs = await workedOffAt(`${day}T12:00:00Z`);
  portal.jobs.push(...jobs.filter((job) => job.kind === "mail" && job.orgId === of.buyer.orgId));
  await portal.deliver();
  return portal;
}

/** Opens the assessment of a world to somebody from outside. */
export async function opening(
  world: World,
  portal: PortalInHand = portalInHand(),
): Promise<{ world: World; id: string }> {
  await actIn(portal, world.buyer.owner, "POST /api/buyer/outside-access", {
    body: {
      email: `${randomIds.id("aud")}@audit.example`,
      name: "Ada Outside",
      assessmentIds: [world.assessmentId],
      until: addDays(civilDateOf(Date.now()), 7),
      files: false,
      why: "Yearly audit",
    },
  });
  const [row] = await rowsOf<{ id: string }>("select id from outside_access where org_id = ?", world.buyer.orgId);
  return { world, id: row?.id ?? "" };
}
