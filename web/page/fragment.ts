/** Takes the token out of the address bar's fragment, so that it is neither shown on nor kept in the history. */
export function takeToken(): string | null {
  const token = location.hash.slice(1);
  if (token === "") return null;
  history.replaceState(null, "", location.pathname);
  return token;
}
