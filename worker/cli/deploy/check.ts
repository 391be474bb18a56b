/** One thing that a deployed portal must answer, what it must be, and what to do when it is not. */
interface Check {
  readonly path: string;
  readonly what: string;
  readonly holds: (answer: Response, body: unknown) => boolean;
  readonly otherwise: string;
}

const isJson = (answer: Response): boolean => /\bjson\b/.test(answer.headers.get("content-type") ?? "");

const checks: readonly Check[] = [
  {
    path: "/api/health",
    what: "the portal answers",
    holds: (answer, body) => answer.ok && Reflect.get(Object(body), "ok") === true,
    otherwise: "read its log while you open that page: npx wrangler tail annexa",
  },
  {
    path: "/api/there-is-no-such-thing",
    what: "what is not there is refused by the portal, and not answered with a page",
    holds: (answer) => answer.status === 404 && isJson(answer),
    otherwise: "requests below /api do not reach the worker: look at run_worker_first in wrangler.toml",
  },
  {
    path: "/.well-known/annexa-keys.json",
    what: "the keys that signatures are checked with can be fetched",
    holds: (answer) => answer.ok && isJson(answer),
    otherwise: "the database was not reached: deploy again, and look whether its migrations were applied",
  },
];

/** What was found at an address, a line each. */
export interface Checked {
  readonly lines: readonly string[];
  readonly isSound: boolean;
}

/** Asks a deployed portal what it must answer; one that cannot be reached is said to be so. */
export async function checkDeployed(
  url: string,
  ask: (address: string) => Promise<Response> = fetch,
): Promise<Checked> {
  const found = await Promise.all(checks.map((check) => look(url, { check, ask })));
  if (found.some(({ isReached }) => !isReached))
    return { lines: [`✗ nothing answers at ${url}: give the worker this domain, and try again`], isSound: false };
  return {
    lines: found.map(({ check, isMet }) => `${isMet ? "✓" : "✗"} ${check.what}${isMet ? "" : `: ${check.otherwise}`}`),
    isSound: found.every(({ isMet }) => isMet),
  };
}

async function look(url: string, { check, ask }: { check: Check; ask: (address: string) => Promise<Response> }) {
  // Whatever keeps an answer away, and whatever else than JSON comes, is what is being looked for here.
  const answer = await ask(new URL(check.path, url).href).catch(() => undefined);
  if (answer === undefined) return { check, isReached: false, isMet: false };
  const body: unknown = await answer.json().catch(() => undefined);
  return { check, isReached: true, isMet: check.holds(answer, body) };
}
