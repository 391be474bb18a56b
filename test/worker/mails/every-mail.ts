import { decisionBasis } from "#domain/decision/decision-basis.ts";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { intakeOf } from "#test/support/worker/intake-world.ts";
import { call } from "#test/support/worker/portal.ts";
import { newBrowser } from "#test/worker/identity/browser.ts";
import { type PortalInHand, portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { anInvitation } from "#test/worker/invitations/invited.ts";
import { answer, newWorld, rowsOf, submitComplete, uploadText } from "#test/worker/requests/world.ts";
import { publishVersion, reworded } from "#test/worker/version-offers/next-version.ts";
import { randomIds } from "#worker/ports/ids.ts";
import type { Mail } from "#worker/ports/mail.ts";
import type { MailKind } from "#worker/storage/records.tables.ts";
import {
  act,
  actIn,
  answering,
  askForAccess,
  asking,
  browserWith,
  byItself,
  delegating,
  inviting,
  naming,
  ofAssessment,
  ofRequest,
  passportWith,
  returned,
  words,
} from "./mail-steps.ts";

/** Brings a mail about in a portal, and gives that portal: whether the mail goes out is for its queue to say. */
type Occasion = (portal: PortalInHand) => Promise<PortalInHand>;

/** Every occasion on which a mail of a kind goes out; a kind without any is written down as such. */
export const occasions: Readonly<Record<MailKind | "sign-in", Readonly<Record<string, Occasion>>>> = {
  invitation: {
    "a first invitation": async (portal) => {
      const world = await newWorld();
      await inviting(world, portal);
      return portal;
    },
    "an invitation sent again": async (portal) => {
      const { world, assessmentId } = await inviting(await newWorld());
      const body = { mail: true };
      return actIn(portal, world.buyer.owner, "POST /api/buyer/assessments/:id/invitations", {
        params: { id: assessmentId },
        body,
      });
    },
  },
  delegation: {
    "questions for a stranger, who becomes a guest": (portal) =>
      delegating(portal, () => `${randomIds.id("col")}@lumen.example`),
    "questions for a colleague": (portal) => delegating(portal, ({ vendor }) => vendor.contributor.email),
  },
  intake: {
    "a question back to whoever asked for something": async (portal) => {
      const { buyer } = await newWorld();
      const { intakeId } = await intakeOf(buyer, "Asked");
      const body = { revision: 1, act: "return" as const, word: "Who pays for it?" };
      return actIn(portal, buyer.procurement, "POST /api/buyer/intakes/:id/answer", { params: { id: intakeId }, body });
    },
    "what was taken over": async (portal) => {
      const { buyer } = await newWorld();
      const { intakeId } = await intakeOf(buyer, "Asked");
      const body = { revision: 1, vendorId: null, productId: null };
      return actIn(portal, buyer.procurement, "POST /api/buyer/intakes/:id/taking", { params: { id: intakeId }, body });
    },
  },
  message: {
    "a message of the buyer to who answers": async (portal) => {
      const world = await answering();
      return actIn(portal, world.buyer.owner, "POST /api/buyer/assessments/:id/messages", {
        ...ofAssessment(world),
        body: words,
      });
    },
    "a message of the buyer to who has not begun": async (portal) => {
      const { world, assessmentId } = await inviting(await newWorld());
      const params = { id: assessmentId };
      return actIn(portal, world.buyer.owner, "POST /api/buyer/assessments/:id/messages", { params, body: words });
    },
    "a message of the vendor": async (portal) => {
      const world = await answering();
      return actIn(portal, world.vendor.owner, "POST /api/vendor/requests/:id/messages", {
        ...ofRequest(world),
        body: words,
      });
    },
  },
  changes: {
    "answers that come back": async (portal) => {
      const world = await answering();
      await submitComplete(world);
      const items = [{ questionId: "policy", text: "Attach it" }];
      const body = { note: "", dueOn: "2027-03-01", items };
      return actIn(portal, world.buyer.owner, "POST /api/buyer/assessments/:id/changes", {
        ...ofAssessment(world),
        body,
      });
    },
  },
  access: {
    "somebody who asks for evidence": async (portal) => {
      await askForAccess(portal, (await passportWith()).address);
      return portal;
    },
    "somebody who is let in": async (portal) => {
      const { world, passportId, address } = await passportWith();
      await askForAccess(portalInHand(), address);
      const browser = browserWith(world.vendor.owner, portalInHand());
      const asked = await browser.visit("GET /api/vendor/passports/:id/requests", { params: { id: passportId } });
      const requestId = asked.json().entries[0]?.id ?? "";
      return actIn(portal, world.vendor.owner, "POST /api/vendor/passports/:id/requests/:requestId", {
        params: { id: passportId, requestId },
        body: { granted: true },
      });
    },
  },
  member: {
    "somebody who is added": (portal) => naming(portal, { role: "reviewer", status: "active", revision: 0 }),
    "somebody who is brought back": async (portal) => {
      const { owner, auditor } = (await newWorld()).buyer;
      const { email, name } = auditor;
      const body = { facet: "buyer", email, name, role: "auditor" } as const;
      await act(owner, "PUT /api/buyer/members", { body: { ...body, status: "removed", revision: 1 } });
      return actIn(portal, owner, "PUT /api/buyer/members", { body: { ...body, status: "active", revision: 2 } });
    },
  },
  evidence: {
    "a file that is taken back": async (portal) => {
      const world = await answering();
      const { owner } = world.vendor;
      const file = await uploadText(owner);
      await answer(owner, world, { question: "papers", answer: { value: [file.id] } });
      await submitComplete(world);
      const sent = { params: { id: file.id }, body: { requestId: world.requestId } };
      return actIn(portal, owner, "POST /api/vendor/evidence/:id/withdrawal", sent);
    },
  },
  reminder: {
    "a reminder to who has begun": async (portal) => {
      const world = await answering();
      return actIn(portal, world.buyer.owner, "POST /api/buyer/reminders", {
        body: { assessmentIds: [world.assessmentId] },
      });
    },
    "a reminder to whom answers came back": async (portal) => {
      const world = await answering();
      await submitComplete(world);
      const body = { note: "", dueOn: "2027-03-01", items: [{ questionId: "policy", text: "Attach it" }] };
      await act(world.buyer.owner, "POST /api/buyer/assessments/:id/changes", { ...ofAssessment(world), body });
      // One mail a day: the one about the changes was yesterday.
      await rowsOf("update mails set created_at = 1 where org_id = ? returning id", world.buyer.orgId);
      return actIn(portal, world.buyer.owner, "POST /api/buyer/reminders", {
        body: { assessmentIds: [world.assessmentId] },
      });
    },
    "a reminder that goes by itself to who has begun": async (portal) => byItself(portal, await answering()),
    "a reminder that goes by itself to who has not begun": async (portal) => {
      const { world, assessmentId } = await inviting(await newWorld());
      return byItself(portal, { ...world, assessmentId });
    },
    "a reminder to who has not begun": async (portal) => {
      const { world, assessmentId } = await inviting(await newWorld());
      await rowsOf("update mails set created_at = 1 where org_id = ? returning id", world.buyer.orgId);
      return actIn(portal, world.buyer.owner, "POST /api/buyer/reminders", { body: { assessmentIds: [assessmentId] } });
    },
  },
  version: {
    "a newer version, offered to who has begun": async (portal) => {
      const world = await answering();
      await publishVersion(world, reworded());
      const body = { version: 2 };
      return actIn(portal, world.buyer.owner, "POST /api/buyer/assessments/:id/version-offer", {
        ...ofAssessment(world),
        body,
      });
    },
  },
  exit: {
    "a request that is cancelled": async () => {
      const world = await answering();
      const body = { reason: "The project is stopped" };
      return act(world.buyer.owner, "POST /api/buyer/assessments/:id/cancellation", { ...ofAssessment(world), body });
    },
    "a request that is cancelled before anybody began": async () => {
      const { world, assessmentId } = await inviting(await newWorld());
      const body = { reason: "The project is stopped" };
      const params = { id: assessmentId };
      return act(world.buyer.owner, "POST /api/buyer/assessments/:id/cancellation", { params, body });
    },
    "a decision that the vendor is told of": async () => {
      const world = await answering();
      await submitComplete(world);
      const { owner, reviewer } = world.buyer;
      const seen = (await call(owner, "GET /api/buyer/assessments/:id/review", ofAssessment(world))).json();
      const conditions = [{ text: "Send the audit report", dueOn: "2031-03-01" }];
      const made = { number: 1, basis: decisionBasis(seen), outcome: "approve-with-conditions" as const };
      const body = { ...made, reason: "Fits", conditions };
      await call(reviewer, "POST /api/buyer/assessments/:id/decisions", { ...ofAssessment(world), body });
      const params = { id: world.assessmentId, number: "1" };
      const word = { word: "Thank you for the clear answers" };
      return act(owner, "POST /api/buyer/assessments/:id/decisions/:number/telling", { params, body: word });
    },
    "more time": async () => {
      const world = await answering();
      const body = { dueOn: "2031-02-28" };
      return act(world.buyer.owner, "PUT /api/buyer/assessments/:id/due-date", { ...ofAssessment(world), body });
    },
    "a request that is put right": async () => {
      const world = await answering();
      const { vendorLegalName, purpose, uses } = (
        await call(world.buyer.owner, "GET /api/buyer/assessments/:id", ofAssessment(world))
      ).json();
      const body = { vendorLegalName, purpose, uses: [...uses], product: "Lumen Suite 2" };
      return act(world.buyer.owner, "PUT /api/buyer/assessments/:id/asked", { ...ofAssessment(world), body });
    },
    "a return that is taken back": async () => {
      const world = await returned();
      return act(world.buyer.owner, "POST /api/buyer/assessments/:id/changes/withdrawal", ofAssessment(world));
    },
    "a return that is closed": async () => {
      const world = await returned();
      const body = { reason: "We waited for a month" };
      return act(world.buyer.owner, "POST /api/buyer/assessments/:id/changes/closing", {
        ...ofAssessment(world),
        body,
      });
    },
    "a request that is opened again": async () => {
      const world = await answering();
      const body = { reason: "The project is stopped" };
      await act(world.buyer.owner, "POST /api/buyer/assessments/:id/cancellation", { ...ofAssessment(world), body });
      return act(world.buyer.owner, "POST /api/buyer/assessments/:id/reopening", {
        ...ofAssessment(world),
        body: { dueOn: "2031-02-28" },
      });
    },
    "a request that the vendor declines": async () => {
      const world = await answering();
      const body = { reason: "We do not sell this any more" };
      return act(world.vendor.owner, "POST /api/vendor/requests/:id/refusal", { ...ofRequest(world), body });
    },
  },
  notice: {
    "a colleague who is asked to carry a risk": async (portal) => {
      const world = await answering();
      await submitComplete(world);
      const accepted = { personId: world.buyer.owner.personId, until: "2031-03-31" };
      const body = { ...blankFinding, title: "No limits", state: "accepted" as const, reason: "A pilot", accepted };
      return actIn(portal, world.buyer.reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
        params: { id: world.assessmentId, findingId: "fnd_carried" },
        body: { revision: 0, body },
      });
    },
  },
  // Decided is told on the screen alone.
  decision: {},
  "sign-in": {
    "a sign-in of somebody known": async (portal) => asking(portal, (await newWorld()).vendor.owner.email),
    "a sign-in of somebody unknown": (portal) => asking(portal, `${randomIds.id("nobody")}@nowhere.example`),
    "a sign-in that an invitation's page asked for": async (portal) => {
      const { token } = await anInvitation({ portal });
      await newBrowser(portal).visit("POST /api/invitations/sign-in", { body: { token } });
      await portal.deliver();
      return portal;
    },
  },
};

/** Every address of the portal in a mail. */
export const linksIn = ({ text }: Mail): URL[] => (text.match(/https?:\/\/\S+/g) ?? []).map((link) => new URL(link));
