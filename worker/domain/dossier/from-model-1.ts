import { answersListing } from "./answers-listing.ts";
import type { Dossier, EvidenceItem, OlderDossier, Review, Use } from "./dossier.ts";

/**
 * A dossier of model 1 as model 2 reads it (SCORING, "Dossiers of model 1"): systems with the same factors serve one use,
 * named after the first of them by id; an accepted item is accepted for the one answer that lists it, if one alone does.
 */
export function converted(older: OlderDossier): Dossier {
  const uses = new Map<string, Use>();
  for (const { id, name, factors } of [...older.systems].sort(byId)) {
    const key = keyOf(factors);
    if (!uses.has(key)) uses.set(key, { id, name, factors });
  }
  return {
    ...older,
    dossier: 2,
    uses: [...uses.values()],
    systems: older.systems.map(({ factors, ...system }) => ({ ...system, use: uses.get(keyOf(factors))?.id ?? null })),
    evidence: older.evidence.map(withoutAcceptance),
    reviews: older.evidence.reduce(acceptedForItsAnswer(older), older.reviews),
  };
}

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0;

const keyOf = ({ data, consequence, autonomy, regulation, reach }: Use["factors"]): string =>
  [data, consequence, autonomy, regulation, reach].join();

const withoutAcceptance = ({ accepted, ...item }: OlderDossier["evidence"][number]): EvidenceItem =>
  accepted === false ? { ...item, accepted } : item;

const acceptedForItsAnswer =
  ({ answers }: OlderDossier) =>
  (reviews: Record<string, Review>, item: OlderDossier["evidence"][number]): Record<string, Review> => {
    if (item.accepted !== true) return reviews;
    const [listing, ...others] = answersListing({ answers }, item.id);
    if (listing === undefined || others.length > 0) return reviews;
    const review = reviews[listing] ?? {};
    if (review.evidence?.[item.id] !== undefined) return reviews;
    return { ...reviews, [listing]: { ...review, evidence: { ...review.evidence, [item.id]: true } } };
  };
