/** The candidate a misspelt word most likely stood for; undefined when none is near. */
export function closestWord(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 40) return undefined;
  const limit = Math.max(1, Math.ceil(word.length / 3));
  const near = candidates
    .map((candidate) => ({ candidate, distance: distanceOf(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.candidate;
}

/** `; did you mean “options”?`, or nothing when no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const closest = closestWord(word, candidates);
  return closest === undefined ? "" : `; did you mean “${closest}”?`;
}

// A shortened name ("explain" for "explainFor") is near as well.
const distanceOf = (word: string, candidate: string): number =>
  Math.min(editDistance(word, candidate), editDistance(word, candidate.slice(0, word.length)) + 0.5);

/** Fewest insertions, deletions and replacements of one letter (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) row = nextRow(row, { i, letter, b });
  return row.at(-1) ?? 0;
}

function nextRow(row: readonly number[], { i, letter, b }: { i: number; letter: string; b: string }): number[] {
  const next = [i + 1];
  for (let j = 0; j < b.length; j++) {
    const replaced = (row[j] ?? 0) + (b[j] === letter ? 0 : 1);
    next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
  }
  return next;
}
