import * as fc from "fast-check";
import { contractOf } from "#contract/api.ts";
import type { Route } from "#domain/access/permissions.ts";
import type { Sender } from "#test/support/worker/overtaken.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import { arbitraryOf } from "./arbitrary-of.ts";
import { hostileSteps, hostileTexts, hostileValues } from "./hostile-values.ts";

type Chance = () => number;
const oneOf = <T>(list: readonly T[], chance: Chance): T | undefined => list[Math.floor(chance() * list.length)];

type Path = readonly string[];
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function placesIn(value: unknown, path: Path = []): Path[] {
  const inner = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([name, one]) => placesIn(one, [...path, name]))];
}

/** The same JSON with another value at one place. */
function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === step ? replaced(one, rest, by) : one));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === step ? replaced(one, rest, by) : one]),
  );
}

/** A body that went wrong somewhere: a value, a field too many or too few, or all of it by chance within its schema. */
function hostileBody(body: unknown, route: Route, chance: Chance): unknown {
  const draw = chance();
  const schema = contractOf(route).body;
  if (draw < 0.25 && schema)
    return fc.sample(arbitraryOf(schema), { numRuns: 1, seed: Math.floor(chance() * 2 ** 31) })[0];
  const place = oneOf(placesIn(body), chance) ?? [];
  if (draw < 0.75) return replaced(body, place, oneOf(hostileValues, chance));
  if (!isRecord(body)) return body;
  const name = oneOf(Object.keys(body), chance) ?? "";
  if (draw < 0.85) return Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
  return JSON.parse(
    JSON.stringify(body)
      .replace(/^\{/, `{${oneOf(['"__proto__":{"a":1}', '"extra":1', '"constructor":null'], chance)},`)
      .replace(",}", "}"),
  );
}

const textsIn = (body: unknown): Path[] => placesIn(body).filter((path) => typeof valueAt(body, path) === "string");
const valueAt = (value: unknown, [step, ...rest]: Path): unknown =>
  step === undefined
    ? value
    : typeof value === "object" && value !== null
      ? valueAt(Reflect.get(value, step), rest)
      : undefined;

/** The same request with a character that cannot be stored in one of its texts: every text in turn, each such character. */
export function* unstorableRequests({ route, sent, cookie }: Sender): Generator<Request> {
  for (const place of textsIn(sent.body))
    for (const character of ["\u0000", "\ud800"]) {
      const text = String(valueAt(sent.body, place));
      yield requestFor(route, { cookie, ...sent, body: replaced(sent.body, place, `${text}${character}`) });
    }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const asJson = { "content-type": "application/json" };

/** One of many wrong turns from a request that is taken. */
export function hostileRequest({ route, sent, cookie }: Sender, chance: Chance): Request {
  const draw = chance();
  const { body } = sent;
  if (draw < 0.08) return inOtherSteps(requestFor(route, { cookie, ...sent }), sent.params, chance);
  if (draw < 0.16) {
    const query = { ...sent.query, [oneOf(Object.keys(sent.query ?? { any: "" }), chance) ?? "any"]: textOf(chance) };
    return requestFor(route, { cookie, ...sent, query });
  }
  if (route.startsWith("GET ")) return requestFor(route, { cookie, ...sent, params: otherParams(sent.params, chance) });
  if (draw < 0.22) {
    const text = oneOf(hostileTexts, chance) ?? "";
    return requestFor(route, { cookie, ...sent, bytes: encode(text), headers: { ...sent.headers, ...asJson } });
  }
  if (draw < 0.26) {
    const bytes = Uint8Array.from({ length: 64 }, () => Math.floor(chance() * 256));
    return requestFor(route, {
      cookie,
      ...sent,
      bytes,
      headers: { ...sent.headers, ...(chance() < 0.5 ? asJson : {}) },
    });
  }
  if (draw < 0.3) return requestFor(route, { cookie, ...sent, params: otherParams(sent.params, chance) });
  if (sent.bytes) return requestFor(route, { cookie, ...sent, bytes: sent.bytes.slice(Math.floor(chance() * 5)) });
  if (draw < 0.4 || body === undefined) return requestFor(route, { cookie, ...sent });
  return requestFor(route, { cookie, ...sent, body: hostileBody(body, route, chance) });
}

const textOf = (chance: Chance): string =>
  String(
    oneOf(
      hostileValues.filter((one) => typeof one !== "object"),
      chance,
    ),
  ).toWellFormed();

function otherParams(params: Readonly<Record<string, string>> = {}, chance: Chance): Record<string, string> {
  const name = oneOf(Object.keys(params), chance);
  return name === undefined ? { ...params } : { ...params, [name]: textOf(chance).slice(0, 5_000) };
}

/** The same request with something in its path that no page of ours would put there. */
function inOtherSteps(request: Request, params: Readonly<Record<string, string>> = {}, chance: Chance): Request {
  const value = oneOf(Object.values(params), chance);
  const url =
    value === undefined
      ? `${request.url}/x`
      : request.url.replace(encodeURIComponent(value), oneOf(hostileSteps, chance) ?? "x");
  return new Request(url, request);
}
