import { percent } from "#domain/format.ts";
import type { Extent } from "#domain/report/blocks.ts";

/** A bar in words, with how each share is drawn on paper. */
export const extentWords = ({ assured, claimed, possible }: Extent): string =>
  `Assured ${percent(assured)} (dark), claimed ${percent(claimed)} (light), possible ${percent(possible)} (framed)`;
