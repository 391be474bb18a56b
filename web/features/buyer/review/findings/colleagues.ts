import type { MemberView } from "#contract/identity.ts";
import { call } from "#web/api/client.ts";

/** Everybody of the buyer's house, page by page. */
export async function listColleagues(): Promise<readonly MemberView[]> {
  const all: MemberView[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof colleaguesBehind>> = await colleaguesBehind(after);
    all.push(...page.entries);
    after = page.next;
  } while (after !== null);
  return all;
}

const colleaguesBehind = (after: string | null) =>
  call("GET /api/buyer/members", { query: { most: "200", ...(after === null ? {} : { after }) } });
