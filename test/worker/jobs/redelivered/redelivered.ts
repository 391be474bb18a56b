import { changedTables, restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import { difference, stateOf } from "#test/worker/races/state.ts";
import { deadQueue } from "#worker/jobs/dead-letters.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";
import { type Accepted, type Deliveries, deliveriesWith, letLeasesEnd } from "./deliveries.ts";
import { deadLinksIn } from "./links.ts";

/** What came of messages that were delivered again and again. */
export interface Redelivered {
  /** Deliveries beyond the first of each message. */
  readonly deliveries: number;
  /** Mails that went out once more with the same id, as whoever sent them was killed before writing it down. */
  readonly again: number;
  /** What happened twice, or never. */
  readonly short: readonly string[];
}

const copies = 5;

/** How often a mail was tried, and the secrets of links made for it: the same mail once more has others. */
const ofTries = /"attempts":\d+|"reason":(?:null|"[^"]*")|"(?:earlier_)?token_hash":(?:null|"[^"]*")/g;
const tablesOfTries = /^(?:invitations|sign_ins|sign_in_mails|limit) /;

async function stateNow(before: Snapshot): Promise<string[]> {
  const now = await takeSnapshot();
  const uses = (now.rate_windows ?? []).map(({ key, uses: used }) => `limit ${String(key)} used ${String(used)}`);
  return [...(await stateOf(now, before)), ...uses].sort();
}

const withoutTries = (state: readonly string[]): string[] =>
  state.filter((row) => !tablesOfTries.test(row)).map((row) => row.replace(ofTries, ""));

const idsOf = (mails: readonly Accepted[]): string[] => mails.map(({ id }) => id).sort();
const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join("\n") === other.join("\n");

/** The worker's queue; it may be killed at one of its calls, counted from 1. */
type Queue = (killedAt?: number) => Deliveries;

/** Delivers messages once, then from the same start five times at once and again and again, and kills the worker at each call. */
export async function redeliver(jobs: readonly MailJob[], queue: Queue = deliveriesWith): Promise<Redelivered> {
  const start = await takeSnapshot();
  const once = queue();
  await once.deliver(jobs);
  const wanted = { mails: idsOf(once.accepted), state: await stateNow(start) };
  const from = { jobs, queue, start, wanted };
  const all = [await atOnceAndAgain(from)];
  for (let call = 1; call <= once.calls() + 1; call++) all.push(await killedAndAgain(from, call));
  return {
    deliveries: all.reduce((sum, one) => sum + one.deliveries, 0),
    again: all.reduce((sum, one) => sum + one.again, 0),
    short: all.flatMap((one) => one.short),
  };
}

interface From {
  readonly jobs: readonly MailJob[];
  readonly queue: Queue;
  readonly start: Snapshot;
  /** What comes of one delivery. */
  readonly wanted: { readonly mails: readonly string[]; readonly state: readonly string[] };
}

async function atOnceAndAgain({ jobs, queue, start, wanted }: From): Promise<Redelivered> {
  await restore(start);
  const short: string[] = [];
  const { accepted, deliver } = queue();
  await Promise.all(Array.from({ length: copies }, () => deliver(jobs)));
  const changedAtOnce = difference(await stateNow(start), wanted.state);
  if (changedAtOnce.length > 0) short.push(`${copies} at once: ${changedAtOnce.join(" ")}`);
  await letLeasesEnd();
  const settled = await takeSnapshot();
  await deliver(jobs, { attempts: 2, times: 2 });
  await deliver(jobs, { attempts: 4 });
  await deliver(jobs, { attempts: 5, queue: deadQueue });
  const changed = changedTables(settled, await takeSnapshot());
  if (changed.length > 0) short.push(`delivered again: it changes ${changed.join(", ")}`);
  if (!isSame(idsOf(accepted), wanted.mails))
    short.push(`delivered again: ${accepted.length} mails went out, and not ${wanted.mails.length}`);
  return { deliveries: (copies - 1 + 4) * jobs.length, again: 0, short };
}

async function killedAndAgain({ jobs, queue, start, wanted }: From, call: number): Promise<Redelivered> {
  await restore(start);
  const [killed, after] = [queue(call), queue()];
  await killed.deliver(jobs);
  for (const attempts of [2, 3]) {
    await letLeasesEnd();
    await after.deliver(jobs, { attempts });
  }
  const accepted = [...killed.accepted, ...after.accepted];
  const ids = [...new Set(idsOf(accepted))];
  const changed = difference(withoutTries(await stateNow(start)), withoutTries(wanted.state));
  const dead = (await Promise.all(accepted.map(deadLinksIn))).flat();
  const short = [
    ...(isSame(ids, wanted.mails) ? [] : [`${ids.length} different mails went out, and not ${wanted.mails.length}`]),
    // Killed before it was written down, a mail goes once more; written down, never.
    ...(after.accepted.length > wanted.mails.length ? ["a mail went out more than once afterwards"] : []),
    ...(changed.length === 0 ? [] : [changed.join(" ")]),
    ...dead.map((link) => `a link that went out opens nothing: ${link}`),
  ];
  return {
    deliveries: 2 * jobs.length,
    again: accepted.length - ids.length,
    short: short.map((what) => `killed at call ${call}: ${what}`),
  };
}
