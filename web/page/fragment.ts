const shortestToken = 20;

/**
 * Takes the token out of the address bar's fragment, so that it is neither shown on nor kept in the history. Another link
 * that is opened in the same window has the same page but for its fragment: the page then begins anew with that one.
 */
export function takeToken(): string | null {
  const token = location.hash.slice(1);
  if (token === "") return null;
  const { pathname } = location;
  history.replaceState(null, "", pathname);
  addEventListener("hashchange", () => {
    // A token, and not a place on the page such as #main.
    if (location.pathname === pathname && location.hash.length > shortestToken) location.reload();
  });
  return token;
}
