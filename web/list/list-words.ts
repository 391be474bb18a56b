import { counted } from "./counted.ts";

interface CountedOf {
  readonly total: number | null;
  readonly noun: { readonly one: string; readonly other: string };
  readonly isNarrowed: boolean;
}

/** How many there are, as the heading of a list. */
export function countWords({ total, noun, isNarrowed }: CountedOf): string {
  const found = isNarrowed ? " found" : "";
  const words = `${counted(total)} ${total === 1 ? noun.one : noun.other}${found}`;
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** Why no row stands there: there is none at all, none like that, or none on this page any more. */
export function emptyWords({ total, isNarrowed }: Pick<CountedOf, "total" | "isNarrowed">): string {
  if (total !== 0) return "Nothing on this page any more.";
  return isNarrowed ? "Nothing like that." : "Nothing here yet.";
}
