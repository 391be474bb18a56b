import { isTier } from "#domain/register/import/questions.ts";
import type { RegisterAct } from "#domain/register/register-acts.ts";
import { tierWords } from "#domain/register/tiers.ts";
import type { VendorEvent } from "#domain/register/vendor-event.ts";
import { isChangedPart, partWords } from "./vendor-parts.ts";

type RegisterEvent = Extract<VendorEvent, { readonly what: "register" }>;

const plain: Readonly<Record<Exclude<RegisterAct, "vendor.merged" | "vendor.taken-apart">, string>> = {
  "vendor.added": "Added to the register",
  "vendor.changed": "Changed in the register",
  "vendor.put-away": "Put away",
  "vendor.brought-back": "Brought back into the register",
  "product.added": "Product added",
  "product.changed": "Product changed",
  "product.changed-by-event": "Change of a product noted",
  "product.put-away": "Product taken out",
  "product.brought-back": "Product brought back",
};

const named = (tier: string | null): string => (tier !== null && isTier(tier) ? tierWords[tier].toLowerCase() : "none");

/** What somebody did with a vendor in the register, in words. */
export function registerWords(event: RegisterEvent): { readonly words: string; readonly said: string } {
  const { act, parts, tierFrom, tierTo, other, isOfOther, reason } = event;
  const name = other === "" ? "another vendor" : other;
  if (act === "vendor.merged")
    return { words: isOfOther ? `${name} found to be this vendor` : `Found to be ${name}`, said: "" };
  if (act === "vendor.taken-apart") return { words: `Taken apart again from ${name}`, said: "" };
  const what = parts
    .split(",")
    .filter(isChangedPart)
    .map((part) => partWords[part].toLowerCase());
  const said = [
    ...(isOfOther ? [`as ${name}, which is part of this vendor`] : []),
    ...(what.length > 0 ? [what.join(", ")] : []),
    ...(tierFrom === null && tierTo === null ? [] : [`tier ${named(tierFrom)} → ${named(tierTo)}`]),
    ...(reason === "" ? [] : [reason]),
  ];
  return { words: plain[act], said: said.join("; ") };
}
