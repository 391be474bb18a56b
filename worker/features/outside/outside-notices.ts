import { withSide } from "#domain/access/page-link.ts";
import type { OrgId } from "#domain/ids.ts";
import type { Principal } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { plain } from "#worker/features/mails/plain.ts";
import { findAbout } from "#worker/features/notices/about.repository.ts";
import { type Told, tellColleagues } from "#worker/features/notices/telling.ts";
import type { StandingAccess } from "./outside.repository.ts";

type What = "read" | "day-came" | "taken-back" | "given-back" | "put-away";

const words: Readonly<Record<What, (who: string, what: string) => string>> = {
  read: (who, what) => `${who} reads ${what} from outside for the first time.`,
  "day-came": (who, what) => `${who} reads ${what} from outside no more: the last day was over.`,
  "taken-back": (who, what) => `${who} reads ${what} from outside no more: a colleague took it back.`,
  "given-back": (who, what) => `${who} gave back what they could read of ${what} from outside.`,
  "put-away": (who, what) => `${who} reads ${what} from outside no more: the assessment was put away.`,
};

/** Tells whoever gave access that it is used for the first time, or that it ended. */
export async function tellGiver(
  deps: Dependencies,
  happened: Pick<StandingAccess, "assessmentId" | "name" | "givenById" | "id"> & {
    readonly orgId: OrgId;
    readonly what: What;
    readonly by: Principal | null;
    readonly at: number;
  },
): Promise<Told> {
  const { orgId, assessmentId, what, name, by, at } = happened;
  const about = await findAbout(deps.db, { orgId, assessmentId });
  return tellColleagues(deps, {
    orgId,
    topic: "outside-access",
    named: [happened.givenById],
    by,
    key: `outside ${happened.id} ${what} ${at}`,
    line: words[what](plain(name, 100), about.words),
    page: withSide("/outside-access", { facet: "buyer", orgId }),
  });
}
