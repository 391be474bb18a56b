import type { Dependencies } from "#worker/dependencies.ts";
import { commit } from "#worker/storage/commit.ts";
import type { Admission } from "./access.repository.ts";

/** Who acts when somebody without an account asks for files, or reads them: the log of the vendor names the request. */
export const ofVisitor = (deps: Dependencies, requestId: string) =>
  ({ facet: "vendor", actor: `visitor:${requestId}`, from: deps.from }) as const;

/** Puts on record that somebody who was let in opened the list of files; gives the admission on. */
export async function listedOnRecord(deps: Dependencies, admission: Admission): Promise<Admission> {
  const { orgId, passportId, id } = admission;
  await commit(deps.db, {
    orgId,
    ...ofVisitor(deps, id),
    at: deps.clock.now(),
    effects: [],
    audit: { action: "passport.files-listed", subject: passportId, details: { request: id } },
  });
  return admission;
}
