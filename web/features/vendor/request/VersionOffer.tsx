import type { RequestView } from "#contract/request.ts";
import { plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { ChangeList } from "#web/features/shared/versions/ChangeList.tsx";
import { baseLanguage } from "#web/features/vendor/at-hand/base-language.ts";
import { role } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface VersionOfferProps {
  readonly view: RequestView;
  readonly onMove: () => Promise<void>;
}

/** A newer version the buyer offers: what is different, and the button to go on with it. Doing nothing is fine. */
export function VersionOffer({ view, onMove }: VersionOfferProps) {
  const work = useWork();
  const { offer } = view;
  if (offer === null || view.state !== "draft") return null;
  const move = (): Promise<void> =>
    work.run(async () => {
      const body = { version: offer.version, revision: view.revision };
      await call("POST /api/vendor/requests/:id/version", { params: { id: view.id }, body });
      await onMove();
    });
  return (
    <section class="card stack" aria-labelledby="offer">
      <h2 id="offer">
        {view.buyerName} offers version {offer.version} of the questionnaire
      </h2>
      <p>
        You may go on with version {view.questionnaire.version}; nothing changes unless you agree. If you move, your
        answers go along. Where a question reads differently you see how it read before.
      </p>
      <p>{summary(offer.changes)}</p>
      <ChangeList
        changes={offer.changes}
        language={baseLanguage(view).language}
        empty="Nothing that you would notice."
      />
      <WorkProblem work={work} />
      {role.value === "owner" ? (
        <div class="cluster">
          <Button variant="secondary" busy={work.busy.value} busyText="Moving…" onClick={() => void move()}>
            Go on with version {offer.version}
          </Button>
        </div>
      ) : (
        <p>An owner of your organisation decides whether you move.</p>
      )}
    </section>
  );
}

type Changes = NonNullable<RequestView["offer"]>["changes"];

/** "3 new, 2 reworded, 1 gone." */
function summary(changes: Changes): string {
  const count = (...kinds: readonly string[]): number =>
    changes.filter(({ kind, of }) => of === "question" && kinds.includes(kind)).length;
  return `${count("added")} new, ${count("reworded", "options")} reworded, ${count("removed")} gone.`;
}

/** After a move: how many earlier answers want another look. */
export function MovedNotice({ view }: { view: RequestView }) {
  const waiting = Object.keys(view.carried);
  if (waiting.length === 0) return null;
  const [first = ""] = waiting;
  const section = view.questionnaire.sections.find(({ questions }) => questions.some(({ id }) => id === first));
  return (
    <Notice
      kind="info"
      title={`${plural({ count: waiting.length, one: "answer wants", other: "answers want" })} another look`}
    >
      <p>
        You moved to version {view.questionnaire.version}. These questions read differently now; your earlier answer
        stands beside each. <a href={`/requests/${view.id}/sections/${section?.id ?? ""}#${first}`}>Go to the first</a>
      </p>
    </Notice>
  );
}
