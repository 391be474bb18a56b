import type { PortfolioView } from "#contract/portfolio.schema.ts";
import type { CertificateFact } from "#domain/comparison/vendor-facts.ts";
import { date } from "#domain/format.ts";
import type { Tone } from "#domain/words/tone.ts";

export interface CertificateStand {
  readonly stand: Exclude<PortfolioView["filters"]["certificate"], "all">;
  readonly words: string;
  readonly tone: Tone;
}

/** What a vendor's best certificate means for this purchase, in a word or two and a day. */
export function certificateStand(best: CertificateFact | null): CertificateStand {
  if (best === null) return { stand: "none", words: "None held", tone: "neutral" };
  const until = best.expires === null ? "" : `, ${date(best.expires)}`;
  if (best.assurance * best.scope === 0) return { stand: "no-credit", words: `No credit${until}`, tone: "error" };
  return best.scope === 1
    ? { stand: "covers", words: `Covers${until}`, tone: best.verification === "confirmed" ? "success" : "warning" }
    : { stand: "in-part", words: `In part${until}`, tone: "warning" };
}
