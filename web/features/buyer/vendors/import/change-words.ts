import type { VendorImportLine } from "#contract/vendor-import.ts";
import { date, money } from "#domain/format.ts";
import type { ChangedPart } from "#domain/register/import/changes.ts";
import { isTier } from "#domain/register/import/questions.ts";
import { tierWords } from "#domain/register/tiers.ts";
import { partWords } from "#domain/words/vendor-parts.ts";

type Change = VendorImportLine["changes"][number];

/** A value of a part, as the register shows it. */
export function valueWords(part: ChangedPart, value: string): string {
  if (value === "") return "nothing";
  if (part === "startsOn" || part === "endsOn") return date(value);
  if (part === "tier" && isTier(value)) return tierWords[value];
  const [, sum = "", currency = ""] = /^(\d+) ([A-Z]{3})$/.exec(value) ?? [];
  return part === "contractValue" && sum !== "" ? money(Number(sum), currency) : value;
}

/** One part that changes, in words: what was and what will be; of something new only what will be. */
export function changeWords({ part, of, from, to }: Change): string {
  const isAboutItself = of === "" || part === "product";
  const what = isAboutItself ? partWords[part] : `${partWords[part]} (${of})`;
  const now = valueWords(part, to);
  return from === "" ? `${what}: ${now}` : `${what}: ${valueWords(part, from)} → ${now}`;
}
