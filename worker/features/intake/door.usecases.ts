import type { SaveDoor } from "#contract/intake.schema.ts";
import type { Door } from "#contract/intake.ts";
import { fail } from "#contract/problems.ts";
import { askPage } from "#domain/access/page-link.ts";
import type { Call, Caller } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { pageAddress } from "#worker/page-address.ts";
import { doorEffects, findDoor, type StoredDoor } from "./doors.repository.ts";

const viewOf = (deps: Dependencies, { revision, address, isOpen, domains }: StoredDoor): Door => ({
  revision,
  isOpen,
  link: address === null ? null : pageAddress(deps, askPage(address)),
  domains,
});

/** The page on which people inside ask, and whose addresses may. */
export const viewDoor = async ({ deps, principal }: Caller): Promise<Door> =>
  viewOf(deps, await findDoor(deps.db, principal.orgId));

/** Opens or closes the page, says whose addresses may ask there, or gives it another link, which ends the one before. */
export async function saveDoor(call: Call<Door>, wanted: SaveDoor): Promise<Door> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  const { isOpen, link } = wanted;
  const domains = [...new Set(wanted.domains)];
  if (isOpen && domains.length === 0)
    fail("input-invalid", [{ pointer: "/domains", message: "Name at least one domain of your addresses" }]);
  const standing = await findDoor(deps.db, orgId);
  if (standing.revision !== wanted.revision) fail("stale-revision");
  const kept = link === "same" ? standing.address : null;
  const door = { revision: wanted.revision, address: kept ?? deps.ids.token(), isOpen, domains };
  return call.commit({
    effects: doorEffects(deps.db, { ...door, orgId, changedBy: personId, changedAt: at }),
    audit: {
      action: "intake-page.saved",
      subject: orgId,
      details: { isOpen, link },
      clear: { name: domains.join(", ") },
    },
    result: viewOf(deps, { ...door, revision: wanted.revision + 1 }),
  });
}
