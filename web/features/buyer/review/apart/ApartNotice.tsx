import type { TwoReviewers } from "#contract/two-reviewers.ts";
import { list, plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { mayReview } from "#web/page/may-review.ts";
import { session } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { isSealed, leftToSettle } from "./apart-state.ts";

interface ApartNoticeProps {
  readonly apart: TwoReviewers;
  readonly id: string;
  readonly onChange: () => Promise<void>;
}

/** Where two who judge without seeing each other are, and what is to be done next by whoever reads it. */
export function ApartNotice({ apart, id, onChange }: ApartNoticeProps) {
  if (!apart.isAsked || apart.round === 0) return null;
  if (isSealed(apart)) return <Sealed apart={apart} id={id} onChange={onChange} />;
  const left = leftToSettle(apart).length;
  if (left === 0) return null;
  return (
    <Notice
      kind="warning"
      title={`The two reviewers differ on ${plural({ count: left, one: "thing", other: "things" })} that nobody has settled`}
    >
      <p>
        Until then nothing of it counts, and nothing can be decided.{" "}
        <a href={`/assessments/${id}/two-reviewers`}>See both side by side</a>
      </p>
    </Notice>
  );
}

function Sealed({ apart, id, onChange }: ApartNoticeProps) {
  const mine = apart.people.find(({ personId }) => personId === session.value?.person?.id);
  return (
    <Notice title="Two reviewers judge this without seeing each other">
      <p>{whoWords(apart)}</p>
      {mine === undefined || !mayReview() ? (
        <p>Nothing of what they judge is shown, and nothing can be decided, until both have handed in.</p>
      ) : mine.hasHandedIn ? (
        <p>You have handed in. What you judged is shown to nobody until the other one has, too.</p>
      ) : (
        <p>
          What you judge is kept to yourself, and the figures you see count it for you alone. Hand it in once you have
          judged everything you want to: what you leave as it is, you say nothing of. Findings, wishes to the vendor and
          messages are no part of it: the other one sees them at once.
        </p>
      )}
      {mine !== undefined && mayReview() ? <HandIn id={id} has={mine.hasHandedIn} onChange={onChange} /> : null}
    </Notice>
  );
}

/** How many there are, and who has handed in. */
function whoWords({ people }: TwoReviewers): string {
  const names = list(people.map(({ name, hasHandedIn }) => `${name} (${hasHandedIn ? "handed in" : "not yet"})`));
  if (people.length === 0) return "Nobody is asked to review it yet: say which two do.";
  if (people.length === 1) return `${names}: a second one is needed.`;
  return people.length === 2 ? `${names}.` : `${names}: two of them, no more, can judge it. Say which two.`;
}

function HandIn({
  id,
  has,
  onChange,
}: {
  readonly id: string;
  readonly has: boolean;
  readonly onChange: () => Promise<void>;
}) {
  const work = useWork();
  const params = { id };
  const act = (): Promise<unknown> =>
    work.run(async () => {
      if (has) await call("POST /api/buyer/assessments/:id/two-reviewers/taking-back", { params });
      else await call("POST /api/buyer/assessments/:id/two-reviewers/handing-in", { params });
      await onChange();
    });
  return (
    <>
      <WorkProblem work={work} />
      <Button variant={has ? "secondary" : "primary"} size="small" busy={work.busy.value} onClick={() => void act()}>
        {has ? "Take it back to judge on" : "I have judged: hand it in"}
      </Button>
    </>
  );
}
