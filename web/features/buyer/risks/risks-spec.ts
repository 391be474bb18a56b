import { followedKinds } from "#domain/findings/followed.ts";
import type { ListSpec } from "#web/list/list-search.ts";

/** What is followed up over all assessments. */
export const risksSpec: ListSpec = {
  path: "/risks",
  shows: [...followedKinds],
  sorts: [{ column: "day", direction: "ascending" }],
  optional: ["severity", "who"],
  awayAtFirst: [],
  narrowedBy: ["severity"],
};
