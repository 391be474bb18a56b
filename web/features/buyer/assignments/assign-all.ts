import type { Body } from "#contract/api.ts";
import type { AssignedMany } from "#contract/assignment.ts";
import { mostAssigned } from "#domain/assessment/reviewers.ts";
import { call } from "#web/api/client.ts";

type Asked = Omit<Body<"POST /api/buyer/reviewers">, "assessmentIds">;

/** Asks people to review all of them, in as many requests as that takes. */
export async function assignAll(ids: readonly string[], asked: Asked): Promise<AssignedMany> {
  const parts: AssignedMany[] = [];
  for (let start = 0; start < ids.length; start += mostAssigned) {
    const body = { ...asked, assessmentIds: ids.slice(start, start + mostAssigned) };
    parts.push(await call("POST /api/buyer/reviewers", { body }));
  }
  return {
    assigned: parts.reduce((sum, { assigned }) => sum + assigned, 0),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

/** Why one was left out, in words. */
export const leftOutWords: Readonly<Record<AssignedMany["leftOut"][number]["why"], string>> = {
  unknown: "it is not there any more",
  over: "it has ended or is put away",
  "too-many": "enough people review it already",
  "as-it-was": "it was so already",
};
