import { useComputed, useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { RequestView } from "#contract/response.ts";
import { answersFromPassport } from "#domain/passport/answers-from-passport.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { plural } from "#web/components/format.ts";
import { OfflineModel } from "../offline/OfflineModel.ts";
import { offlineRequest } from "../offline/offline-request.ts";

interface FromPassportProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}

/** The vendor's own published pages. */
async function ownPassports() {
  const { passports } = await call("GET /api/vendor/passports", {});
  const published = passports.filter(({ state, choices }) => state === "published" && choices.responseId !== null);
  return Promise.all(
    published.map(({ url }) => call("POST /api/passports/look", { body: { address: url.split("/p/")[1] ?? "" } })),
  );
}

/** Gives a request the answers of the vendor's passport: one click, and one to undo it. */
export default function FromPassport({ view, onChange }: FromPassportProps) {
  const passports = useMemo(() => resource(ownPassports), [view.id]);
  const offers = useComputed(() => {
    const { value } = passports.loadable;
    return value.state === "ready"
      ? value.value.map((page) => ({ page, found: answersFromPassport(page, offlineRequest(view)) }))
      : [];
  });
  return (
    <>
      {offers.value.map(({ page, found }) =>
        found.ok && found.taken.length > 0 ? (
          <Offer key={page.title} title={page.title} found={found} view={view} onChange={onChange} />
        ) : null,
      )}
    </>
  );
}

interface OfferProps extends FromPassportProps {
  readonly title: string;
  readonly found: Extract<ReturnType<typeof answersFromPassport>, { ok: true }>;
}

function Offer({ title, found, view, onChange }: OfferProps) {
  const model = useMemo(
    () =>
      new OfflineModel(view, {
        read: () => Promise.resolve(found),
        save: (questionId, body) =>
          call("PUT /api/vendor/requests/:id/answers/:questionId", { params: { id: view.id, questionId }, body }),
      }),
    [],
  );
  const count = useSignal(found.taken.length);
  const fill = async (): Promise<void> => {
    model.result.value = found;
    await model.take();
  };
  const progress = model.progress.value;
  return (
    <div class="card stack stack--tight" role="status">
      <p>
        Your passport “{title}” answers {plural({ count: count.value, one: "question", other: "questions" })} of this
        request in the same words.
      </p>
      <div class="cluster">
        {progress.kind === "idle" ? (
          <Button variant="secondary" onClick={() => void fill()}>
            Fill them in from the passport
          </Button>
        ) : null}
        {progress.kind === "saving" ? `Saving ${progress.done + 1} of ${progress.of}…` : null}
        {progress.kind === "saved" ? (
          <>
            <span>{plural({ count: progress.count, one: "answer", other: "answers" })} filled in.</span>
            <Button variant="secondary" onClick={() => void onChange()}>
              Go on
            </Button>
            <Button variant="quiet" onClick={() => void model.undo()}>
              Undo
            </Button>
          </>
        ) : null}
        {progress.kind === "undone" ? "Put back as it was." : null}
      </div>
    </div>
  );
}
