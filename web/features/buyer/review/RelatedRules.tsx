import { frameworks, mappingsOf } from "#domain/catalogue/crosswalk.ts";

/** Where other frameworks ask for something related; related, never equivalent. */
export function RelatedRules({ controlId }: { controlId: string }) {
  const mappings = mappingsOf(controlId);
  const related = frameworks
    .map(({ id, title }) => ({
      title,
      refs: mappings.filter(({ framework }) => framework === id).map(({ ref }) => ref),
    }))
    .filter(({ refs }) => refs.length > 0);
  if (related.length === 0) return null;
  return (
    <p class="soft">
      Related: {related.map(({ title, refs }) => `${title} ${[...new Set(refs)].join(", ")}`).join("; ")}.
    </p>
  );
}
