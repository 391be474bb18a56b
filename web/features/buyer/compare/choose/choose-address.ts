/** So many are read from an address; far fewer can be compared. */
const mostKept = 50;

const idsIn = (search: string, name: string): readonly string[] =>
  (new URLSearchParams(search).get(name) ?? "")
    .split(",")
    .filter((id) => id !== "")
    .slice(0, mostKept);

/** Which assessments an address ticks where they are chosen. */
export const chosenIn = (search: string): readonly string[] => idsIn(search, "chosen");

/** Which assessments an address compares. */
export const comparedIn = (search: string): readonly string[] => idsIn(search, "assessments");

/** The same query with these ticked. */
export function withChosen(search: string, ids: readonly string[]): string {
  const query = new URLSearchParams(search);
  query.delete("chosen");
  const others = query.size === 0 ? [] : [query.toString()];
  const chosen = ids.length === 0 ? [] : [`chosen=${ids.slice(0, mostKept).join(",")}`];
  const parts = [...others, ...chosen];
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** Where they are chosen, with these ticked. */
export const choosePage = (ids: readonly string[]): string => `/compare${withChosen("", ids)}`;

/** The comparison of these, in this order. */
export const comparisonPage = (ids: readonly string[]): string => `/compare?assessments=${ids.join(",")}`;
