import type { Facet } from "./roles.ts";

/** Whose page something is: an organisation, as the buyer or as the vendor it is there. A guest's side is the vendor's. */
export interface Side {
  readonly facet: Facet;
  readonly orgId: string;
}

/** The longest path that is kept through a sign-in, in characters. */
const longest = 500;
// What may stand in an address of ours; a backslash, a blank, a control character or a second leading slash may not.
const ownAddress = /^\/(?!\/)[\w\-.~!$()*+,;:@=&%/?]*(?:#[\w\-.~%:]*)?$/;
/** Signing in leads away from these, and the API is no page. */
const noPage = /^\/(?:sign-in|l|api)(?:[/?#]|$)/;

/**
 * A path that may be gone to after a sign-in: a page of this portal. Anything else, such as another site's address however
 * it is disguised, is undefined.
 */
export function ownPath(path: string | null | undefined): string | undefined {
  if (path === null || path === undefined || path.length > longest) return undefined;
  const [place = ""] = path.split(/[?#]/);
  const isStraight = !place.includes("//") && !place.split("/").some((step) => /^(?:\.|%2e){1,2}$/i.test(step));
  return ownAddress.test(path) && isStraight && !noPage.test(path) ? path : undefined;
}

/** The address of a page with the side it is seen from, in place of any it carried: links that leave the portal have one. */
export function withSide(path: string, { facet, orgId }: Side): string {
  const [, page = "", query = "", anchor = ""] = /^([^?#]*)\??([^#]*)(.*)$/s.exec(path) ?? [];
  const others = query.split("&").filter((part) => part !== "" && !part.startsWith("for="));
  return `${page}?${[...others, `for=${facet}.${orgId}`].join("&")}${anchor}`;
}

/** The side an address carries; undefined when it carries none. */
export function sideIn(path: string): Side | undefined {
  const [, facet, orgId] = /[?&]for=(buyer|vendor)\.(\w+)(?=[&#]|$)/.exec(path) ?? [];
  return isFacet(facet) && orgId !== undefined ? { facet, orgId } : undefined;
}

const isFacet = (word: string | undefined): word is Facet => word === "buyer" || word === "vendor";

/** A request on its vendor's side. */
export const requestPage = (of: { readonly id: string; readonly orgId: string }): string =>
  withSide(`/requests/${of.id}`, { facet: "vendor", orgId: of.orgId });

/** An assessment on its buyer's side. */
export const assessmentPage = (of: { readonly id: string; readonly orgId: string }): string =>
  withSide(`/assessments/${of.id}`, { facet: "buyer", orgId: of.orgId });

/** An invitation, for whoever signs in with the address it was sent to: it has no side yet. */
export const invitationPage = (assessmentId: string): string => `/invitations/${assessmentId}`;

/** A page on which people inside a buyer ask for something to be bought. */
export const askPage = (address: string): string => `/ask/${address}`;

/** The page to ask for another sign-in on, which leads to the same place. */
export const signInPage = (to: string | undefined): string =>
  to === undefined || to === "/" ? "/sign-in" : `/sign-in?to=${inAddress(to)}`;

/** What follows `#` in a sign-in mail's link: the secret, and where it leads. No server sees either. */
export const landingFragment = (of: { token: string; to: string | undefined }): string =>
  of.to === undefined || of.to === "/" ? of.token : `${of.token}&to=${inAddress(of.to)}`;

/** The secret and the place in such a fragment; a place that is not ours is left out. */
export function readLanding(fragment: string): { token: string; to: string | undefined } {
  const [token = "", ...rest] = fragment.split("&to=");
  return { token, to: ownPath(readBack(rest.join("&to="))) };
}

/** As short as it can be read back: slashes and question marks need no escape there. */
const inAddress = (path: string): string =>
  encodeURIComponent(path).replace(/%2F/g, "/").replace(/%3F/g, "?").replace(/%3D/g, "=");

function readBack(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A broken escape is none of ours: the link still signs in, and leads to the start page.
    return undefined;
  }
}
