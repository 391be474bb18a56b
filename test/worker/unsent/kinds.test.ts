import { expect, it } from "vitest";
import { call } from "#test/support/worker/portal.ts";
import { decide, submitted } from "#test/worker/decisions/steps.ts";
import { assessment } from "#test/worker/exits/steps.ts";
import { type PortalInHand, portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { actIn, answering, inviting, ofAssessment, ofRequest, returned, words } from "#test/worker/mails/mail-steps.ts";
import { answer, newWorld, rowsOf, submitComplete, uploadText } from "#test/worker/requests/world.ts";
import { publishVersion, reworded } from "#test/worker/version-offers/next-version.ts";
import type { MailKind } from "#worker/storage/records.tables.ts";

import {
  again,
  elevenAnd,
  type Failed,
  inBegun,
  leaves,
  letIn,
  newContact,
  owner,
  portalOfRefusals,
  reason,
  sql,
  unsentOf,
  vendorOwner,
} from "./refused-mails.ts";

const failures: Readonly<Record<string, readonly [MailKind, () => Promise<Failed>]>> = {
  "an invitation, once the day is another": [
    "invitation",
    async () => {
      const portal = portalOfRefusals();
      const { world } = await inviting(await newWorld(), portal);
      const change = () => sql("update assessments set due_on = '2031-05-31' where org_id = ?", world.buyer.orgId);
      return { who: world.buyer.owner, portal, change };
    },
  ],
  "a reminder, once it is answered": [
    "reminder",
    () =>
      inBegun(
        ({ buyer, assessmentId }, portal) =>
          actIn(portal, buyer.owner, "POST /api/buyer/reminders", { body: { assessmentIds: [assessmentId] } }),
        { who: owner, change: submitComplete },
      ),
  ],
  "an offered version, once it is offered no more": [
    "version",
    () =>
      inBegun(
        async (world, portal) => {
          await publishVersion(world, reworded());
          const sent = { ...ofAssessment(world), body: { version: 2 } };
          await actIn(portal, world.buyer.owner, "POST /api/buyer/assessments/:id/version-offer", sent);
        },
        {
          who: owner,
          change: ({ buyer }) => sql("update assessments set offered_version = null where org_id = ?", buyer.orgId),
        },
      ),
  ],
  "changes that are asked for, once there is another contact": [
    "changes",
    () =>
      inBegun(
        async (world, portal) => {
          await submitComplete(world);
          const body = { note: "", dueOn: "2031-03-01", items: [{ questionId: "policy", text: "Attach it" }] };
          await actIn(portal, world.buyer.owner, "POST /api/buyer/assessments/:id/changes", {
            ...ofAssessment(world),
            body,
          });
        },
        { who: owner, change: newContact },
      ),
  ],
  "that it is cancelled, once it is opened again": [
    "exit",
    () =>
      inBegun(
        (world, portal) =>
          actIn(portal, world.buyer.owner, "POST /api/buyer/assessments/:id/cancellation", {
            ...ofAssessment(world),
            body: { reason },
          }),
        {
          who: owner,
          change: (world) =>
            call(world.buyer.owner, "POST /api/buyer/assessments/:id/reopening", {
              ...ofAssessment(world),
              body: { dueOn: "2031-02-28" },
            }),
        },
      ),
  ],
  "that there is more time, once whoever it is to has left": [
    "exit",
    () =>
      inBegun(
        (world, portal) =>
          actIn(portal, world.buyer.owner, "PUT /api/buyer/assessments/:id/due-date", {
            ...ofAssessment(world),
            body: { dueOn: "2031-02-28" },
          }),
        { who: owner, change: ({ vendor }) => leaves(vendor.owner) },
      ),
  ],
  "how it was decided, once it is decided the same way anew": [
    "exit",
    async () => {
      const world = await submitted();
      await decide(world.buyer.reviewer, world);
      const params = { id: world.assessmentId, number: "1" };
      return inBegun(
        (_, portal) =>
          actIn(portal, world.buyer.owner, "POST /api/buyer/assessments/:id/decisions/:number/telling", {
            params,
            body: { word: "" },
          }),
        { who: owner, change: () => decide(world.buyer.reviewer, world) },
        world,
      );
    },
  ],
  "what was corrected, once it is corrected again": [
    "exit",
    async () => {
      const world = await newWorld();
      const { id, vendorLegalName, product, uses } = await assessment(world);
      const corrects = async (purpose: string, portal: PortalInHand) =>
        actIn(portal, world.buyer.owner, "PUT /api/buyer/assessments/:id/asked", {
          params: { id },
          body: { vendorLegalName, product, purpose, uses: [...uses] },
        });
      return inBegun(
        (_, portal) => corrects("For the night", portal),
        {
          who: owner,
          change: () => corrects("For the day", portalInHand()),
        },
        world,
      );
    },
  ],
  "that somebody from outside may read, once the day is another that ends in the same words": [
    "outside",
    async () => {
      const world = await submitted();
      const given = {
        assessmentIds: [world.assessmentId],
        email: `aud.${world.assessmentId.slice(-8)}@audit.example`,
        name: "Audrey",
        why: "The yearly audit",
        files: false,
        until: elevenAnd("11"),
      };
      return inBegun(
        (_, portal) => actIn(portal, world.buyer.owner, "POST /api/buyer/outside-access", { body: given }),
        {
          who: owner,
          change: () =>
            sql(
              "update outside_access set until_on = ?, revision = revision + 1 where org_id = ?",
              elevenAnd("01"),
              world.buyer.orgId,
            ),
        },
        world,
      );
    },
  ],
  "that a return is closed, once it is archived": [
    "exit",
    async () =>
      inBegun(
        (world, portal) =>
          actIn(portal, world.buyer.owner, "POST /api/buyer/assessments/:id/changes/closing", {
            ...ofAssessment(world),
            body: { reason },
          }),
        { who: owner, change: ({ buyer }) => sql("update assessments set ended = null where org_id = ?", buyer.orgId) },
        await returned(),
      ),
  ],
  "a message, once there is another contact": [
    "message",
    () =>
      inBegun(
        (world, portal) =>
          actIn(portal, world.buyer.owner, "POST /api/buyer/assessments/:id/messages", {
            ...ofAssessment(world),
            body: words,
          }),
        { who: owner, change: newContact },
      ),
  ],
  "questions handed over, once they were taken back": [
    "delegation",
    () =>
      inBegun(
        (world, portal) =>
          actIn(portal, world.vendor.owner, "POST /api/vendor/requests/:id/delegations", {
            ...ofRequest(world),
            body: { email: world.vendor.contributor.email, name: "Colleague", questionIds: ["policy"], note: "" },
          }),
        {
          who: vendorOwner,
          change: (world) =>
            call(world.vendor.owner, "POST /api/vendor/requests/:id/delegations/:personId/removal", {
              params: { id: world.requestId, personId: world.vendor.contributor.personId },
            }),
        },
      ),
  ],
  "evidence that was taken back, once who asked has left": [
    "evidence",
    async () => {
      const world = await answering();
      const file = await uploadText(world.vendor.owner);
      await answer(world.vendor.owner, world, { question: "papers", answer: { value: [file.id] } });
      await submitComplete(world);
      const sent = { params: { id: file.id }, body: { requestId: world.requestId } };
      return inBegun(
        (_, portal) => actIn(portal, world.vendor.owner, "POST /api/vendor/evidence/:id/withdrawal", sent),
        { who: vendorOwner, change: ({ buyer }) => leaves(buyer.procurement) },
        world,
      );
    },
  ],
  "a welcome, once somebody is removed": [
    "member",
    () =>
      inBegun(
        ({ buyer }, portal) =>
          actIn(portal, buyer.owner, "PUT /api/buyer/members", {
            body: {
              facet: "buyer",
              email: "nell@harbour.example",
              name: "Nell",
              role: "reviewer",
              status: "active",
              revision: 0,
            },
          }),
        {
          who: owner,
          change: ({ buyer }) =>
            sql(
              "update members set status = 'removed' where org_id = ? and person_id not like ?",
              buyer.orgId,
              `%${buyer.owner.personId}`,
            ),
        },
      ),
  ],
  "a way to evidence, once the grant has ended": ["access", () => letIn()],
};

it.each(Object.entries(failures).map(([name, [kind, bring]]) => ({ name, kind, bring })))(
  "$name, is not sent again, and is while all is as it was",
  async ({ kind, bring }) => {
    const [good, outdated] = [await bring(), await bring()];
    for (const [{ who, change }, isGood] of [
      [good, true],
      [outdated, false],
    ] as const) {
      const [unsent] = await unsentOf(who);
      const [row] = await rowsOf<{ kind: string }>("select kind from unsent_mails where id = ?", unsent?.id ?? "");
      expect(row?.kind).toBe(kind);
      if (!isGood) await change();
      const answered = await again(who, unsent?.id ?? "");
      expect(answered.status === 200 ? "sent" : answered.problem().code).toBe(isGood ? "sent" : "mail-outdated");
      expect(await unsentOf(who)).toHaveLength(isGood ? 0 : 1);
    }
  },
);
