import { legalNameKey } from "../legal-name.ts";
import type { VendorEntry } from "./entry.ts";

/** As many vendors as one portion takes. */
const mostOfPortion = 100;

/** By what two entries may turn out to be one vendor: their names, and the vendor of the register that each was found to be. */
const keysOf = ({ vendor }: VendorEntry, vendorId: string | undefined): string[] =>
  [
    legalNameKey(vendor.legalName || vendor.name),
    legalNameKey(vendor.name),
    vendor.name.toLowerCase(),
    vendorId === undefined ? "" : `id ${vendorId}`,
  ].filter(Boolean);

/** Entries that share a key, by way of others too, in the order of the file. */
function groupsOf(entries: readonly VendorEntry[], vendorIdOf: (entry: VendorEntry) => string | undefined) {
  const groupOf = new Map<string, VendorEntry[]>();
  const groups = new Set<VendorEntry[]>();
  for (const entry of entries) {
    const keys = keysOf(entry, vendorIdOf(entry));
    const found = keys.map((key) => groupOf.get(key)).filter((group) => group !== undefined);
    const [first = [], ...others] = new Set(found);
    for (const other of others) {
      first.push(...other);
      groups.delete(other);
    }
    first.push(entry);
    groups.add(first);
    const moved = [entry, ...others.flat()];
    for (const one of moved) for (const key of keysOf(one, vendorIdOf(one))) groupOf.set(key, first);
  }
  return [...groups];
}

/**
 * The portions in which a list is looked at and stored. What one entry does, another one of the same vendor finds: they come
 * in one portion, so that what is shown before is what is stored then. Only more than a portion of one vendor are split.
 */
export function portionsOf(
  entries: readonly VendorEntry[],
  vendorIdOf: (entry: VendorEntry) => string | undefined = () => undefined,
): VendorEntry[][] {
  const portions: VendorEntry[][] = [];
  for (const group of groupsOf(entries, vendorIdOf)) {
    const last = portions.at(-1);
    if (last !== undefined && last.length + group.length <= mostOfPortion) last.push(...group);
    else for (let at = 0; at < group.length; at += mostOfPortion) portions.push(group.slice(at, at + mostOfPortion));
  }
  return portions;
}
