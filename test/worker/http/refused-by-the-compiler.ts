// What must not compile: each line below a comment is refused, or the comment itself is ("unused"). Nothing runs this file.
import type { Result } from "#contract/api.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import { call, newBuyer } from "#test/support/worker/portal.ts";
import { on } from "#worker/http/routes.ts";

declare const whole: Result<"GET /api/vendor/requests">;
declare const someId: string;

export const routes = [
  on("GET /api/vendor/requests", async () => whole),
  // @ts-expect-error a path that the contract does not have
  on("GET /api/vendor/request", async () => whole),
  // @ts-expect-error a route that answers something else
  on("GET /api/vendor/requests", async () => ({ requests: whole })),
  // @ts-expect-error a route that answers a list of something else
  on("GET /api/vendor/requests", async () => [{ id: someId }]),
  // @ts-expect-error a parameter that the path does not have
  on("GET /api/vendor/requests/:id", async (_call, { params }) => read(params.requestId)),
  // @ts-expect-error the id of another kind of thing
  on("GET /api/vendor/requests/:id", async (_call, { params }) => readAssessment(params.id)),
  // @ts-expect-error a field that the body does not have
  on("PUT /api/vendor/requests/:id/language", async (_call, { body }) => read(body.tongue)),
];
declare function read(id: string): Promise<never>;
declare function readAssessment(id: AssessmentId): Promise<never>;

/** A test that calls a route amiss. */
export async function amiss(): Promise<void> {
  const { owner } = await newBuyer();
  // @ts-expect-error a route that the contract does not have
  await call(owner, "GET /api/buyer/assessment");
  // @ts-expect-error without the parameter that the path has
  await call(owner, "GET /api/buyer/assessments/:id", {});
  // @ts-expect-error with a misspelt parameter
  await call(owner, "GET /api/buyer/assessments/:id", { params: { assessmentId: someId } });
  // @ts-expect-error with a body that the contract does not allow
  await call(owner, "POST /api/buyer/assessments/:id/notes", { params: { id: someId }, body: { words: "Ask again" } });
  const { json } = await call(owner, "POST /api/buyer/assessments/:id/notes", {
    params: { id: someId },
    body: { questionId: null, text: "Ask again" },
  });
  // @ts-expect-error a field that the result does not have
  void json().identifier;
  // @ts-expect-error any text is not the id of an organisation
  const orgId: OrgId = someId;
  void orgId;
}
