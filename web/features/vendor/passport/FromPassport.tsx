import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { PassportPage } from "#contract/passport.ts";
import type { RequestView } from "#contract/request.ts";
import { plural } from "#domain/format.ts";
import { answersFromPassport } from "#domain/passport/answers-from-passport.ts";
import { FillIn } from "../offline/FillIn.tsx";
import { offlineRequest } from "../offline/offline-request.ts";

interface FromPassportProps {
  readonly view: RequestView;
  /** The vendor's own published pages. */
  readonly passports: readonly PassportPage[];
  readonly onChange: () => Promise<void>;
  readonly children?: ComponentChildren;
}

/** Gives a request the answers of the vendor's passport: one click, and one to undo it. Without a page that fits, the children. */
export default function FromPassport({ view, passports, onChange, children }: FromPassportProps) {
  // As it was offered: what was filled in can be undone.
  const offers = useMemo(() => passports.flatMap((page) => offerOf(page, view)), [view.id]);
  if (offers.length === 0) return <>{children}</>;
  return (
    <>
      {offers.map(({ title, found }) => (
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
  if (!found.ok) return [];
  // What is asked anew is answered by a person.
  const taken = found.taken.filter(({ id }) => view.asksAnew?.[id] === undefined);
  return taken.length > 0 ? [{ title: page.title, found: { ...found, taken } }] : [];
}
