import { ownPath } from "#domain/access/page-link.ts";

/**
 * Where a sign-in on this page leads: where its address says, on the page to sign in, else the very page that was asked for.
 * Never to another site.
 */
export function wayBack({ pathname, search, hash }: Pick<Location, "pathname" | "search" | "hash"> = location): string {
  const asked = pathname === "/sign-in" ? new URLSearchParams(search).get("to") : `${pathname}${search}${hash}`;
  return ownPath(asked) ?? "/";
}

/** Opens a page of ours anew, so that nothing of whoever was here before is left in it. */
export function goTo(path: string): void {
  if (path === `${location.pathname}${location.search}${location.hash}`) location.reload();
  else location.assign(path);
}
