import type { Body } from "#contract/api.ts";
import type { Route } from "#domain/access/permissions.ts";
import { call, callAny } from "#test/support/worker/portal.ts";
import { answer, newWorld, rowsOf, submitComplete, type World } from "#test/worker/requests/world.ts";

export const ofAssessment = ({ assessmentId }: World) => ({ params: { id: assessmentId } });
export const ofRequest = ({ requestId }: World) => ({ params: { id: requestId } });

export const assessment = async (world: World) =>
  (await call(world.buyer.procurement, "GET /api/buyer/assessments/:id", ofAssessment(world))).json();
export const request = async (world: World) =>
  (await call(world.vendor.owner, "GET /api/vendor/requests/:id", ofRequest(world))).json();

export const cancel = (world: World, reason = "The project is stopped") =>
  call(world.buyer.procurement, "POST /api/buyer/assessments/:id/cancellation", {
    ...ofAssessment(world),
    body: { reason },
  });
export const decline = (world: World, reason = "We do not sell it any more") =>
  call(world.vendor.owner, "POST /api/vendor/requests/:id/refusal", { ...ofRequest(world), body: { reason } });
export const extend = (world: World, dueOn: string) =>
  call(world.buyer.procurement, "PUT /api/buyer/assessments/:id/due-date", { ...ofAssessment(world), body: { dueOn } });
export const reopen = (world: World, dueOn: string | null = "2031-03-31") =>
  call(world.buyer.procurement, "POST /api/buyer/assessments/:id/reopening", {
    ...ofAssessment(world),
    body: { dueOn },
  });
export const takeBack = (world: World) =>
  call(world.buyer.reviewer, "POST /api/buyer/assessments/:id/changes/withdrawal", ofAssessment(world));
export const close = (world: World, reason = "We waited for a month") =>
  call(world.buyer.reviewer, "POST /api/buyer/assessments/:id/changes/closing", {
    ...ofAssessment(world),
    body: { reason },
  });
export const archive = (world: World, archived: boolean) =>
  call(world.buyer.procurement, "PUT /api/buyer/assessments/:id/archive", {
    ...ofAssessment(world),
    body: { archived },
  });
export const correct = (world: World, body: Body<"PUT /api/buyer/assessments/:id/asked">) =>
  call(world.buyer.procurement, "PUT /api/buyer/assessments/:id/asked", { ...ofAssessment(world), body });
export const replace = (world: World, contactEmail: string) =>
  call(world.buyer.procurement, "PUT /api/buyer/assessments/:id/contact", {
    ...ofAssessment(world),
    body: { contactName: "Nell Ode", contactEmail },
  });

const sendBack = (world: World) =>
  call(world.buyer.reviewer, "POST /api/buyer/assessments/:id/changes", {
    ...ofAssessment(world),
    body: { note: "", dueOn: "2031-03-01", items: [{ questionId: "policy", text: "Attach it" }] },
  });

/** One that the vendor has begun to answer. */
export async function answering(): Promise<World> {
  const world = await newWorld();
  await answer(world.vendor.owner, world, { question: "how", answer: { value: "In the cloud" } });
  return world;
}
export async function submitted(): Promise<World> {
  const world = await newWorld();
  await submitComplete(world);
  return world;
}
/** One whose answers came back. */
export async function returned(): Promise<World> {
  const world = await submitted();
  await sendBack(world);
  return world;
}

/** Any route, as the person of a world who may most. */
export const byOwner = (world: World, route: Route, sent: Parameters<typeof callAny>[2]) =>
  callAny(route.includes("/buyer/") ? world.buyer.owner : world.vendor.owner, route, sent);

/** What the log of a side says was done, oldest first. */
export const actionsOf = async (orgId: string) =>
  (await rowsOf<{ action: string }>("select action from audit_leaves where org_id = ? order by seq", orgId)).map(
    ({ action }) => action,
  );
