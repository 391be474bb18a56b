import type { LawBreakView, PolicyProposalView } from "#contract/policy.ts";
import { dateTime, plural } from "#domain/format.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import { laws } from "#domain/scoring/laws/laws.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Form } from "#web/components/Form.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { role, session } from "#web/page/session.ts";
import { Differences } from "./Differences.tsx";
import { EffectTable, UnreadNotice } from "./EffectTable.tsx";
import type { PolicyModel } from "./PolicyModel.ts";
import { policyChanges } from "./policy-changes.ts";
import { isSound } from "./WaitingPolicy.ts";

interface WaitingCardProps {
  readonly model: PolicyModel;
  readonly proposal: PolicyProposalView;
}

/** The policy that waits: who proposed it and why, what it changes, whether the laws hold with it, and what can be done. */
export function WaitingCard({ model, proposal }: WaitingCardProps) {
  const { waiting, desk } = model;
  const newest = resolvePolicy(desk.value.versions[0]?.policy);
  const isTrying = waiting.work.busy.value && !proposal.isTried;
  const { value: effect } = waiting.effect;
  return (
    <section class="card stack" aria-labelledby="waiting-policy">
      <h2 id="waiting-policy">Version {proposal.base + 1} waits</h2>
      <p>
        {proposal.proposedBy}, {dateTime(proposal.proposedAt)}: {proposal.reason}
      </p>
      <Differences id="waiting-differences" differences={policyChanges(newest, resolvePolicy(proposal.policy))} />
      <Trial proposal={proposal} isTrying={isTrying} />
      {model.form.isDirty.value ? (
        <p>Your own changes are kept on this device until this one is published or taken back.</p>
      ) : null}
      {waiting.work.problem.value ? <ProblemNotice problem={waiting.work.problem.value} /> : null}
      {role.value === "owner" ? (
        <Settling model={model} proposal={proposal} />
      ) : (
        <p>An owner can publish it or take it back.</p>
      )}
      {effect ? <EffectTable id="waiting-effect" effect={effect} /> : null}
    </section>
  );
}

/** How far the laws were tried, and where one breaks. */
function Trial({
  proposal: { tried, isTried, breaks, unread },
  isTrying,
}: Pick<WaitingCardProps, "proposal"> & { readonly isTrying: boolean }) {
  const scored = plural({ count: tried - unread.length, one: "assessment", other: "assessments" });
  if (breaks.length > 0)
    return (
      <Notice kind="error" title="With this policy a law of the score does not hold" announce="polite">
        <p>It cannot be published. Take it back and change it.</p>
        <ul>
          {breaks.map((broken) => (
            <li key={broken.assessmentId}>
              {broken.product}: {promisesOf(broken)}
            </li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <>
      <p role="status">
        {isTried
          ? `The laws of the score hold with it on ${scored}.`
          : isTrying
            ? `The laws of the score are being tried: ${scored} so far.`
            : `The laws of the score were tried on ${scored} so far. An owner goes on with it.`}
      </p>
      <UnreadNotice unread={unread} />
    </>
  );
}

const promisesOf = ({ laws: broken }: LawBreakView): string =>
  laws
    .filter(({ id }) => broken.includes(id))
    .map(({ id, promise }) => `${id}. ${promise}`)
    .join(" ");

function Settling({ model, proposal }: WaitingCardProps) {
  const { waiting, desk } = model;
  const { value: busy } = waiting.work.busy;
  const isOwn = proposal.proposedById === session.value?.person?.id;
  const waitsForOther = desk.value.fourEyes && isOwn;
  const newest = desk.value.versions[0]?.version ?? 0;
  const isOvertaken = newest !== proposal.base;
  return (
    <>
      {isOvertaken ? (
        <p>
          Version {newest} was published since this was proposed. Take it back: what it changes stands in the fields
          again, to be proposed on top of that.
        </p>
      ) : waitsForOther ? (
        <p>Your organisation asks for two people: another owner has to publish it. They find it on this page.</p>
      ) : null}
      <div class="cluster">
        {isSound(proposal) && !waitsForOther && !isOvertaken ? (
          <Button busy={busy} busyText="Publishing…" onClick={() => void waiting.publish()}>
            Publish as version {proposal.base + 1}
          </Button>
        ) : null}
        {proposal.isTried ? null : (
          <Button busy={busy} busyText="Trying…" onClick={() => void waiting.tryAll()}>
            Go on trying the laws
          </Button>
        )}
        <Button variant="secondary" busy={busy} busyText="Scoring…" onClick={() => void waiting.look()}>
          See what it would do
        </Button>
      </div>
      <Disclosure summary="Take it back">
        <Form class="stack stack--tight" onSubmit={() => waiting.takeBack()}>
          <TextArea
            id="take-back-reason"
            label="Why it is taken back"
            hint="What it changes stands in the fields again."
            required
            limit={2000}
            rows={2}
            value={waiting.reason.value}
            error={waiting.work.fieldError("/reason")}
            onInput={(text) => (waiting.reason.value = text)}
          />
          <div class="cluster">
            <Button type="submit" variant="secondary" busy={busy} busyText="Saving…">
              Take it back
            </Button>
          </div>
        </Form>
      </Disclosure>
    </>
  );
}
