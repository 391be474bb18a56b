import { env } from "cloudflare:workers";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { Answered } from "#test/support/worker/wire.ts";
import { restore, type Snapshot, takeSnapshot } from "../snapshot.ts";
import type { Fault } from "./faulty.ts";
import type { Handled } from "./portal.ts";
import { differences } from "./rows.ts";

/** What a walk found: each finding says route, call and tables. */
export interface Walked {
  points: number;
  readonly lost: string[];
  readonly half: string[];
  readonly apart: string[];
}

export const nothingWalked = (): Walked => ({ points: 0, lost: [], half: [], apart: [] });

/** `fault points 300, lost acknowledgements 0, half states 0, not converging 0` */
export const walkedInWords = ({ points, lost, half, apart }: Walked): string =>
  `fault points ${points}, lost acknowledgements ${lost.length}, half states ${half.length}, not converging ${apart.length}`;

export interface Walk {
  readonly name: string;
  /** Sends the request, under one key however often, to bindings of which one call fails. */
  readonly send: (fault?: Fault) => Promise<Handled>;
  /** Every call of a binding, before and after; or the first, the last and one in the middle. */
  readonly points: "all" | "some";
  /** Tables in which each of two requests may leave rows of its own, because it only reads. */
  readonly ofEach?: readonly string[] | undefined;
}

/** What is kept for repeats is nobody's state: whether it works is what the repeat itself shows. */
const onTheWay = ["idempotency_keys"];

/**
 * Sends a request as often as there are points at which a binding may fail, each time from the same state, and once more
 * under the same key: what was acknowledged must be there, what failed must have left nothing or all of it, and the repeat
 * must give the answer and the state that the request gives without any fault.
 */
export async function walkFaults({ name, send, points, ofEach = [] }: Walk, found: Walked): Promise<void> {
  const before = await takeSnapshot();
  const aside = [...onTheWay, ...ofEach];
  const filesBefore = await fileKeys();
  const back = async (): Promise<void> => {
    await restore(before);
    const added = [...(await fileKeys())].filter((key) => !filesBefore.has(key));
    if (added.length > 0) await env.FILES.delete(added);
  };
  const clean = await send();
  if (clean.answer.status >= 300) throw new Error(`${name} is refused without any fault: ${clean.answer.text}`);
  const after = await takeSnapshot();
  const filesAfter = await fileKeys();
  await back();
  for (const fault of faultsIn(clean.calls.length, points)) {
    found.points++;
    const where = `${name}, ${fault.when} call ${fault.at} of ${clean.calls.length} (${clean.calls[fault.at - 1]})`;
    const first = await send(fault);
    const between = await takeSnapshot();
    judgeFirst({ where, acknowledged: first.answer.status < 300, before, between, after, aside }, found);
    const second = await send();
    const isSame = isSameAnswer(second.answer, clean.answer);
    const apart = differences(after, await takeSnapshot(), aside);
    const files = [...filesAfter].filter((key) => !filesBefore.has(key)).length;
    const stored = [...(await fileKeys())].filter((key) => !filesBefore.has(key)).length;
    if (!isSame) found.apart.push(`${where}: ${second.answer.status} ${second.answer.text.slice(0, 200)}`);
    if (apart.length > 0) found.apart.push(`${where}: ${apart.join(", ")}`);
    if (stored !== files) found.apart.push(`${where}: ${stored} files in place of ${files}`);
    await back();
  }
}

const fileKeys = async (): Promise<Set<string>> => {
  const { objects } = await env.FILES.list();
  return new Set(objects.map(({ key }) => key));
};

function faultsIn(calls: number, points: Walk["points"]): Fault[] {
  const all = Array.from({ length: calls }, (_, index) => index + 1);
  if (points === "all") return all.flatMap((at) => [{ at, when: "before" } as const, { at, when: "after" } as const]);
  const middle = Math.ceil(calls / 2);
  return [...new Set([1, middle, calls])].map((at) => ({ at, when: "after" }));
}

interface First {
  readonly where: string;
  readonly acknowledged: boolean;
  readonly before: Snapshot;
  readonly between: Snapshot;
  readonly after: Snapshot;
  readonly aside: readonly string[];
}

function judgeFirst({ where, acknowledged, before, between, after, aside }: First, found: Walked): void {
  const missing = differences(between, after, aside);
  if (acknowledged && missing.length > 0) found.lost.push(`${where}: ${missing.join(", ")}`);
  const done = differences(before, between, aside);
  if (done.length > 0 && missing.length > 0)
    found.half.push(`${where}: done ${done.join(", ")}; missing ${missing.join(", ")}`);
}

/** A secret is shown once: who repeats the request learns that it is done. */
const isSameAnswer = (one: Answered, clean: Answered): boolean =>
  (one.status === clean.status && isSameText(one, clean)) ||
  (one.status === 409 && one.problem().code === "already-done" && clean.status < 300);

/** A kept answer may name its parts in another order; what is no JSON is the same to the letter. */
const isSameText = (one: Answered, clean: Answered): boolean =>
  one.text === clean.text || canonicalJson(one.raw()) === canonicalJson(clean.raw());
