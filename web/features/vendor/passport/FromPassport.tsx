import { useComputed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { PassportPage } from "#contract/passport.ts";
import type { RequestView } from "#contract/request.ts";
import { plural } from "#domain/format.ts";
import { answersFromPassport } from "#domain/passport/answers-from-passport.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { FillIn } from "../offline/FillIn.tsx";
import { offlineRequest } from "../offline/offline-request.ts";

interface FromPassportProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
  readonly children?: ComponentChildren;
}

/** The vendor's own published pages. */
async function ownPassports() {
  const { passports } = await call("GET /api/vendor/passports", {});
  const published = passports.filter(({ state, choices }) => state === "published" && choices.requestId !== null);
  return Promise.all(
    published.map(({ url }) => call("POST /api/passports/look", { body: { address: url.split("/p/")[1] ?? "" } })),
  );
}

/** Gives a request the answers of the vendor's passport: one click, and one to undo it. Without a page that fits, the children. */
export default function FromPassport({ view, onChange, children }: FromPassportProps) {
  const passports = useMemo(() => resource(ownPassports), [view.id]);
  const offers = useComputed(() => {
    const { value } = passports.loadable;
    return value.state === "ready" ? value.value.flatMap((page) => offerOf(page, view)) : [];
  });
  if (passports.loadable.value.state === "loading") return null;
  if (offers.value.length === 0) return <>{children}</>;
  return (
    <>
      {offers.value.map(({ title, found }) => (
        <FillIn
          key={title}
          words={`Your passport “${title}” answers ${plural({ count: found.taken.length, one: "question", other: "questions" })} of this request in the same words.`}
          action="Fill them in from the passport"
          found={found}
          view={view}
          onChange={onChange}
        />
      ))}
    </>
  );
}

function offerOf(page: PassportPage, view: RequestView) {
  const found = answersFromPassport(page, offlineRequest(view));
  return found.ok && found.taken.length > 0 ? [{ title: page.title, found }] : [];
}
