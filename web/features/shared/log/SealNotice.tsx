import type { SealView } from "#contract/log.ts";
import { dateTime, number, plural } from "#domain/format.ts";
import { Notice } from "#web/components/Notice.tsx";

type Fault = NonNullable<SealView["fault"]>;

const faults: Readonly<Record<Fault["reason"], (seq: string) => string>> = {
  changed: (seq) => `Entry ${seq} is not what was hashed when it was written.`,
  missing: (seq) => `Entry ${seq} is missing.`,
  rewritten: (seq) => `The first ${seq} entries are not those that were sealed.`,
  forked: (seq) =>
    `Another log of ${seq} entries was sealed before: the database was set back, or this is a copy that went on otherwise.`,
};

/** How far the log is sealed; loud when it is not what was sealed. */
export function SealNotice({ seal }: { seal: SealView }) {
  const { state, size, sealedAt, fault } = seal;
  if (fault !== null) return <FaultNotice fault={fault} isOver={state === "mended"} />;
  if (state === "not-set-up")
    return (
      <p class="soft small">It is not sealed: this portal has no key to sign with. Whoever runs it can set one up.</p>
    );
  return (
    <p class="soft small">
      {sealedAt === null
        ? "Not sealed yet; that happens every hour and after each decision."
        : `Sealed on ${dateTime(sealedAt)}, with ${plural({ count: size, one: "entry", other: "entries" })} of the whole organisation; again every hour and after each decision.`}
    </p>
  );
}

function FaultNotice({ fault, isOver }: { fault: Fault; isOver: boolean }) {
  const words = faults[fault.reason](number(fault.seq));
  return isOver ? (
    <Notice kind="warning" title={`On ${dateTime(fault.foundAt)} the log was not what was sealed`}>
      <p>
        {words} Since {fault.overAt === null ? "then" : dateTime(fault.overAt)} it is again. Ask whoever runs this
        portal what happened.
      </p>
    </Notice>
  ) : (
    <Notice kind="error" title="This log is not what was sealed">
      <p>
        {words} It was found on {dateTime(fault.foundAt)}, and since then nothing is sealed any more.
      </p>
      <p>
        Download it as JSON lines and keep it; a file that you took before shows what was there. Tell whoever runs this
        portal.
      </p>
    </Notice>
  );
}
