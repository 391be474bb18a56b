import type { Sender } from "#test/support/worker/overtaken.ts";
import type { Snapshot } from "#test/support/worker/snapshot.ts";

/** An assessment and, once it was taken up, the vendor's side of it. */
interface Request {
  readonly asm?: string;
  readonly rsp?: string;
}

const anyId = /^([a-z]{2,5})_[a-z0-9]{10,}$/;
const kindOf = (id: string): string => anyId.exec(id)?.[1] ?? "";

/** Kinds of things that two are about, beside assessments. */
const things: ReadonlySet<string> = new Set([
  "agn",
  "ask",
  "cmp",
  "crt",
  "evd",
  "fnd",
  "oac",
  "prd",
  "psp",
  "qdr",
  "vim",
  "vnd",
]);

/** Every id that a value names, in its order. */
function idsIn(value: unknown): string[] {
  if (typeof value === "string") return anyId.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(idsIn) : [];
}
const idsOf = ({ sent: { params, query, body } }: Sender): string[] => idsIn([params, query, body]);

function swapped<T>(value: T, ids: ReadonlyMap<string, string>): T;
function swapped(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => swapped(one, ids));
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, swapped(one, ids)]))
    : value;
}

/** The same request, about another thing. */
function about(one: Sender, ids: ReadonlyMap<string, string>): Sender {
  const { params, query, body, ...rest } = one.sent;
  const sent = { params: swapped(params, ids), query: swapped(query, ids), body: swapped(body, ids) };
  const named = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
  return { ...one, sent: { ...rest, ...named } };
}

const requestsIn = ({ responses = [] }: Snapshot): Request[] =>
  responses.map((row) => ({ asm: String(row.assessment_id), rsp: String(row.id) }));

/** The request about an assessment that somebody's is about, from whichever side. */
function requestOf(one: Sender, known: readonly Request[]): Request | undefined {
  const ids = idsOf(one);
  const [asm, rsp] = [ids.find((id) => kindOf(id) === "asm"), ids.find((id) => kindOf(id) === "rsp")];
  const found = known.find((of) => of.asm === asm || of.rsp === rsp);
  return found ?? (asm === undefined ? undefined : { asm });
}

/** Moved to another assessment; undefined where that has no side that it needs. */
function movedTo(one: Sender, from: Request, to: Request): Sender | undefined {
  const ids = new Map<string, string>();
  for (const side of ["asm", "rsp"] as const) {
    const [own, other] = [from[side], to[side]];
    if (own === undefined || !idsOf(one).includes(own)) continue;
    if (other === undefined) return undefined;
    ids.set(own, other);
  }
  return about(one, ids);
}

type Two = readonly [Sender, Sender];

function onOneRequest([a, b]: Two, known: readonly Request[]): Two[] {
  const [one, other] = [requestOf(a, known), requestOf(b, known)];
  if (one === undefined || other === undefined || one.asm === other.asm) return [];
  return [one, other, ...known].flatMap((to): Two[] => {
    const [first, second] = [movedTo(a, one, to), movedTo(b, other, to)];
    return first === undefined || second === undefined ? [] : [[first, second]];
  });
}

function onOneOfItsKind([a, b]: Two): Two[] {
  const [ids, others] = [idsOf(a), idsOf(b)];
  return ids.flatMap((id): Two[] => {
    const kind = kindOf(id);
    const isShared = ids.some((one) => kindOf(one) === kind && others.includes(one));
    const other = others.find((one) => kindOf(one) === kind);
    if (other === undefined || isShared || !things.has(kind)) return [];
    return [
      [a, about(b, new Map([[other, id]]))],
      [about(a, new Map([[id, other]])), b],
    ];
  });
}

/**
 * Two requests that are about two things of one kind (each made itself one that takes it), told of one and the same: all
 * ways to do so, to be tried. Nothing when they are about one thing already, or about different kinds of things.
 */
export const onOneThing = (two: Two, now: Snapshot): Two[] => [
  ...onOneRequest(two, requestsIn(now)),
  ...onOneOfItsKind(two),
];
