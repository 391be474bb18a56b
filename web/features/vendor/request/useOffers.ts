import { useMemo } from "preact/hooks";
import { lazy } from "preact-iso";
import type { PassportPage } from "#contract/passport.ts";
import type { EarlierAnswers, RequestView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { type Resource, resource } from "#web/api/resource.ts";

/** Only a vendor with a published page needs it. */
export const FromPassport = lazy(() => import("../passport/FromPassport.tsx"));

/** What a request could be filled in from. */
export interface Offers {
  /** The vendor's own published pages that have answers. */
  readonly passports: readonly PassportPage[];
  readonly earlier: EarlierAnswers;
}
const none: Offers = { passports: [], earlier: {} };

async function ownPassports(): Promise<readonly PassportPage[]> {
  const { passports } = await call("GET /api/vendor/passports", {});
  const published = passports.filter(({ state, choices }) => state === "published" && choices.requestId !== null);
  return Promise.all(
    published.map(({ url }) => call("POST /api/passports/look", { body: { address: url.split("/p/")[1] ?? "" } })),
  );
}

async function offersFor(id: string): Promise<Offers> {
  const [passports, earlier] = await Promise.all([
    // Without an offer every question can be answered by hand: the page is not held back by one that does not come.
    ownPassports().catch(() => none.passports),
    // The same.
    call("GET /api/vendor/requests/:id/earlier-answers", { params: { id } }).catch(() => none.earlier),
  ]);
  if (passports.length > 0) await FromPassport.preload();
  return { passports, earlier };
}

/** Whether a request is still to be filled in. */
export const takesOffers = ({ state, ended, changes }: RequestView): boolean =>
  state === "draft" && ended === null && changes === null;

/** What a request could be filled in from, once it is known; what stands below waits for it, so that nothing moves under a press. */
export const useOffers = (view: RequestView): Resource<Offers> =>
  useMemo(
    () => resource(() => (takesOffers(view) ? offersFor(view.id) : Promise.resolve(none))),
    [view.id, takesOffers(view)],
  );
