/** Longer than the name of a place on a page, such as `#main`, and shorter than any token. */
const longestPlace = 20;

/**
 * Takes the token out of the address bar's fragment, so that it is neither shown on nor kept in the history; null when there
 * is none. Another link that is opened in the same window has the same page but for its fragment: the page then begins anew
 * with that one.
 */
export function takeToken(): string | null {
  const { pathname, hash } = location;
  addEventListener("hashchange", () => {
    if (location.pathname === pathname && location.hash.length > longestPlace) location.reload();
  });
  if (hash.length <= 1) return null;
  history.replaceState(null, "", pathname);
  return hash.slice(1);
}
