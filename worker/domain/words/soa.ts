import type { SoaSides } from "#domain/certificate/soa.ts";
import { list } from "#domain/format.ts";

/** What a Statement of Applicability does not include, the excluded and the unnamed told apart; "" when it includes all. */
export function notIncludedWords({ excluded, unnamed }: SoaSides): string {
  const parts = [
    excluded.length > 0 ? `It excludes ${list(excluded.map(({ control }) => control))}.` : "",
    unnamed.length > 0 ? `It says nothing about ${list(unnamed)}.` : "",
  ];
  return parts.filter(Boolean).join(" ");
}
