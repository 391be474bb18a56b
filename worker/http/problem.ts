import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { type Problem, type ProblemAbout, type ProblemCode, ProblemError, problems } from "#contract/problems.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import type { AppEnv } from "./app-env.ts";

/** The one renderer of refusals (RFC 9457). Nothing of the error itself leaves the house. */
export function problemResponse(c: Context<AppEnv>, code: ProblemCode, about: ProblemAbout = {}): Response {
  const { status, title, detail } = problems[code];
  const body: Problem = {
    type: `https://annexa.example/problems/${code}`,
    code,
    status,
    title,
    detail,
    ...about,
    ...(code === "failed" ? { reference: c.var.reference } : {}),
  };
  return c.body(JSON.stringify(body), status, { "content-type": "application/problem+json; charset=utf-8" });
}

/** Turns whatever was thrown into a problem; what is not understood is logged by reference, without its words. */
export function onError(error: Error, c: Context<AppEnv>): Response {
  if (error instanceof ProblemError) {
    const response = problemResponse(c, error.code, error.about);
    return error.code === "too-many-requests" ? retryAfter(response, 60) : response;
  }
  if (error instanceof HTTPException && error.status < 500) return problemResponse(c, "request-malformed");
  const refusal = refusalOf(error);
  if (refusal === "stale-revision") return problemResponse(c, "stale-revision");
  if (refusal === "request-ended") return problemResponse(c, "request-ended");
  if (refusal === "busy") return retryAfter(problemResponse(c, "busy"), 3);
  // The second of two copies of one request: `idempotent` gives it the first one's answer.
  if (refusal === "already-there" && c.var.repeat !== undefined) return problemResponse(c, "failed");
  // Messages of the database carry people's data; only the kind of error is kept.
  console.error(
    JSON.stringify({ event: "request-failed", reference: c.var.reference, error: error.name, stack: frames(error) }),
  );
  return problemResponse(c, "failed");
}

const frames = (error: Error): string[] =>
  (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8);

function retryAfter(response: Response, seconds: number): Response {
  response.headers.set("retry-after", String(seconds));
  return response;
}
