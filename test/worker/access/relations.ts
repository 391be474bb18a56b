import { call, newVendor } from "#test/support/worker/portal.ts";
import type { AnySent } from "#test/support/worker/wire.ts";
import { answerSome, newInventory, sendAndAccept, type World } from "#test/support/worker/world.ts";

/** The same request about things that nobody has: every id of a thing, in path, query and body, is one that never was. */
export function aboutMissing(sent: AnySent, of: World): AnySent {
  const ids = idsOf(of);
  const changed = (value: unknown): unknown => {
    if (typeof value === "string")
      return ids.reduce((text, id) => text.replaceAll(id, id.replace(/(?<=_).*/, "aaaaaaaaaaaaaaaaaaaa")), value);
    if (Array.isArray(value)) return value.map(changed);
    return typeof value === "object" && value !== null && !(value instanceof Uint8Array)
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changed(one)]))
      : value;
  };
  return changed(sent) as AnySent;
}

/** The ids of a world's things, as a stranger might have seen them. */
export const idsOf = (world: World): string[] =>
  [
    world.submitted.assessmentId,
    world.submitted.requestId,
    world.draft.assessmentId,
    world.draft.requestId,
    world.vendorId,
    world.productId,
    world.otherVendorId,
    world.intakeId,
    world.systemId,
    world.certificateId,
    world.legalEntityId,
    world.passportId,
    world.accessRequestId,
    world.evidenceId,
    world.draftQuestionnaireId,
    world.publishedQuestionnaireId,
    world.mappingId,
    world.vendorMappingId,
    world.policyProposalId,
    world.outsideAccessId,
    world.reasonId,
    world.vendor.guest.personId,
    world.buyer.orgId,
    world.vendor.orgId,
  ].filter((id) => id !== "");

/** Our own place, with a stranger's things in it: own ids in the path, foreign ones in what is sent along. */
export const withForeignThings = (own: World, foreign: World): World => ({
  ...own,
  otherVendorId: foreign.otherVendorId,
  systemId: foreign.systemId,
  certificateId: foreign.certificateId,
  legalEntityId: foreign.legalEntityId,
  evidenceId: foreign.evidenceId,
  accessRequestId: foreign.accessRequestId,
});

/** What another vendor handed in to this buyer and took back again: granted once, and no more. */
export async function takenBack(own: World, mark: string): Promise<World> {
  const vendor = await newVendor(`${mark} vendor`);
  const place = await sendAndAccept({ mark: own.mark, buyer: own.buyer, vendor });
  const { owner } = vendor;
  const { systemId, evidenceId } = await newInventory({ mark, owner });
  await answerSome({ owner, requestId: place.requestId, systemId, evidenceId, mark });
  const params = { id: place.requestId };
  const body = { name: `${mark} signer`, role: "Owner", confirmed: true } as const;
  const handedIn = await call(owner, "POST /api/vendor/requests/:id/submission", { params, body });
  if (handedIn.status >= 300) throw new Error(`handing in answered ${handedIn.text}`);
  const back = await call(owner, "POST /api/vendor/requests/:id/withdrawal", { params });
  if (back.status >= 300) throw new Error(`taking back answered ${back.text}`);
  return { ...own, submitted: place, evidenceId };
}
