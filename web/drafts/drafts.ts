import { isAnything, isNumber, isShaped, isText, readAs } from "#web/device/guards.ts";
import { quietly, sealedStore } from "#web/device/sealed-store.ts";

/** What somebody typed into a form and has not saved. */
export interface Draft {
  /** The thing it is about; one that is not stored yet has its id already. */
  readonly id: string;
  /** What it was typed over: the body as stored at this revision; 0 for something new. */
  readonly revision: number;
  readonly base: unknown;
  readonly body: unknown;
  readonly typedAt: number;
}

/** Which form of which thing: "certificate", and its id or "new". */
export interface Place {
  readonly kind: string;
  readonly key: string;
}

interface Owner {
  readonly personId: string;
  readonly orgId: string;
}
interface Kept extends Owner, Place {
  readonly draft: Draft;
}

const isKept = isShaped<Kept>({
  personId: isText,
  orgId: isText,
  kind: isText,
  key: isText,
  draft: isShaped<Draft>({ id: isText, revision: isNumber, base: isAnything, body: isAnything, typedAt: isNumber }),
});

const store = sealedStore("annexa-drafts", "drafts");
const nameOf = ({ personId, orgId, kind, key }: Owner & Place): string => `${personId} ${orgId} ${kind} ${key}`;

/** Nobody comes back to what is older, and a shared device should not keep it for ever. */
const mostDays = 30;
const isOld = ({ draft }: Kept): boolean => draft.typedAt < Date.now() - mostDays * 86_400_000;

let owner: Owner | null = null;
// All drafts of whoever is signed in, so that a form has its own at once.
const held = new Map<string, Kept>();

const ownerKey = "annexa-drafts-of";
/** Signing out in another window counts here too. */
const isStillHere = ({ personId }: Owner): boolean => localStorage.getItem(ownerKey) === personId;

/** Opens the drafts of whoever signed in; what others typed on this device stays closed, and goes when it is old. */
export async function openDrafts(whose: Owner): Promise<void> {
  owner = whose;
  held.clear();
  await quietly(async () => {
    localStorage.setItem(ownerKey, whose.personId);
    for (const kept of (await store.list()).flatMap((text) => readAs(isKept, text) ?? []))
      if (isOld(kept)) await store.drop(nameOf(kept));
      else if (kept.personId === whose.personId) held.set(nameOf(kept), kept);
  }, undefined);
}

/** The draft of a form, if its person left one in this organisation. */
export const draftAt = (place: Place): Draft | undefined =>
  owner === null ? undefined : held.get(nameOf({ ...owner, ...place }))?.draft;

/** The keys of a kind that have a draft in this organisation, the newest first. */
export const draftKeys = (kind: string): string[] =>
  [...held.values()]
    .filter((kept) => kept.kind === kind && kept.orgId === owner?.orgId)
    .sort((one, other) => other.draft.typedAt - one.draft.typedAt)
    .map(({ key }) => key);

/** Keeps a draft. Gives false when the device cannot hold it: it then lasts as long as the page. */
export async function keepDraft(place: Place, draft: Draft): Promise<boolean> {
  const whose = owner;
  if (whose === null) return false;
  const kept = { ...whose, ...place, draft };
  held.set(nameOf(kept), kept);
  return quietly(async () => {
    if (!isStillHere(whose)) return false;
    await store.put(nameOf(kept), JSON.stringify(kept));
    return true;
  }, false);
}

/** Forgets a draft that was saved or discarded. */
export async function dropDraft(place: Place): Promise<void> {
  if (owner === null || !held.delete(nameOf({ ...owner, ...place }))) return;
  const name = nameOf({ ...owner, ...place });
  await quietly(() => store.drop(name), undefined);
}

/** How many forms are half-typed, in all organisations of the person. */
export const countDrafts = (): number => held.size;

/** Deletes every draft on the device with its key; whoever signs out leaves none behind. */
export async function forgetDrafts(): Promise<void> {
  owner = null;
  held.clear();
  await quietly(async () => {
    localStorage.removeItem(ownerKey);
    await store.clear();
  }, undefined);
}
