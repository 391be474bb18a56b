import type { PortfolioNarrowing } from "#contract/portfolio.schema.ts";
import type { CertificateFact } from "#domain/comparison/vendor-facts.ts";
import { date } from "#domain/format.ts";
import type { Tone } from "#domain/words/tone.ts";

type Stand = NonNullable<PortfolioNarrowing["certificate"]>;

/** What can be looked for. */
export const certificateWords: Readonly<Record<Stand, string>> = {
  covers: "Covers what is bought",
  "in-part": "Covers it in part",
  "no-credit": "Held, but gives no credit",
  none: "None held",
};

export interface CertificateStand {
  readonly words: string;
  readonly tone: Tone;
}

/** What a vendor's best certificate means for this purchase, in a word or two and a day. */
export function certificateStand(best: CertificateFact | null): CertificateStand {
  if (best === null) return { words: "None held", tone: "neutral" };
  const until = best.expires === null ? "" : `, ${date(best.expires)}`;
  if (best.assurance * best.scope === 0) return { words: `No credit${until}`, tone: "error" };
  return best.scope === 1
    ? { words: `Covers${until}`, tone: best.verification === "confirmed" ? "success" : "warning" }
    : { words: `In part${until}`, tone: "warning" };
}
