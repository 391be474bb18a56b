import { newCalendarFile } from "#test/support/worker/calendar-file.ts";
import { call, newVendor } from "#test/support/worker/portal.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import { answerSome, newInventory, sendAndAccept, type World } from "#test/support/worker/world.ts";
import type { Place, TakenRequests } from "./place.ts";

const addressOf = async ({ vendor }: World): Promise<string> => {
  const { passports } = (await call(vendor.owner, "GET /api/vendor/passports")).json();
  return passports[0]?.url.split("/p/")[1] ?? "";
};

/** The token of a link to files behind a page, from the mail that alone carries it. */
async function filesToken({ world, portal }: Place): Promise<string> {
  const params = { id: world.passportId, requestId: world.accessRequestId };
  const granting = "POST /api/vendor/passports/:id/requests/:requestId";
  await portal.handle(requestFor(granting, { cookie: world.vendor.owner.cookie, params, body: { granted: true } }));
  await portal.deliver();
  return portal.mails.map(({ text }) => /passport-files#(\S+)/.exec(text)?.[1]).find((token) => token) ?? "";
}

/** Another assessment that was handed in, to be compared. */
async function anotherHandedIn({ mark, buyer }: World): Promise<string> {
  const vendor = await newVendor(`${mark} other`);
  const { owner } = vendor;
  const { assessmentId, requestId } = await sendAndAccept({ mark, buyer, vendor });
  await answerSome({ ...(await newInventory({ mark, owner })), owner, requestId, mark });
  const body = { name: "Signer", role: "Owner", confirmed: true } as const;
  await call(owner, "POST /api/vendor/requests/:id/submission", { params: { id: requestId }, body });
  return assessmentId;
}

/** Of people who only read, where what the access matrix sends is refused. */
export const readingRequests: TakenRequests = {
  "GET /api/asked": async ({ world }) => ({ cookie: world.buyer.owner.cookie }),
  "GET /api/asked/:id": async ({ world }) => ({
    params: { id: world.intakeId },
    cookie: world.buyer.owner.cookie,
  }),
  "GET /api/sessions": async ({ world }) => ({ cookie: world.buyer.owner.cookie }),
  "GET /api/invitations": async ({ world }) => ({ cookie: world.vendor.owner.cookie }),
  "POST /api/invitations/look": async ({ world }) => {
    const params = { id: world.draft.assessmentId };
    const body = { mail: false };
    const sent = await call(world.buyer.owner, "POST /api/buyer/assessments/:id/invitations", { params, body });
    return { body: { token: sent.json().url.split("#")[1] ?? "" } };
  },
  "POST /api/passports/look": async ({ world }) => ({ body: { address: await addressOf(world) } }),
  "POST /api/passports/evidence": async (place) => ({ body: { token: await filesToken(place) } }),
  "POST /api/passports/file": async (place) => ({
    body: { token: await filesToken(place), evidenceId: place.world.evidenceId },
  }),
  "GET /api/calendar/:file": async ({ world }) => ({ params: { file: await newCalendarFile(world.buyer.owner) } }),
  "GET /api/buyer/comparison": async ({ world }) => ({
    query: { assessments: `${world.submitted.assessmentId},${await anotherHandedIn(world)}` },
  }),
};
