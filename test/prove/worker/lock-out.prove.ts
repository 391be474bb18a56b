import { describe, expect, it } from "vitest";
import { figureOf } from "#test/support/figure.ts";
import { newBrowser } from "#test/worker/identity/browser.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { aPerson, ask, openLink, typeCode, wayInOf } from "#test/worker/identity/sign-in-steps.ts";

type Way = "the link" | "the code";
type Stranger = (of: { portal: ReturnType<typeof portalInHand>; email: string; at: number }) => Promise<unknown>;

/** What a stranger does again and again, each time from another address and without the person's cookie. */
const strangers: Readonly<Record<string, Stranger>> = {
  "types codes": ({ portal, email, at }) => typeCode(newBrowser(portal), email, `WRNG${String(1000 + at).slice(-4)}`),
  "asks for mails": ({ portal, email }) => ask(newBrowser(portal), email),
};
const times = 40;

/** Whether the browser that asked gets in by its own mail, after all that. */
async function getsIn(way: Way, stranger: Stranger, when: "before" | "after"): Promise<boolean> {
  const [portal, { email }] = [portalInHand(), await aPerson()];
  const browser = newBrowser(portal);
  const disturb = async (): Promise<void> => {
    for (let at = 0; at < times; at++) await stranger({ portal, email, at });
  };
  if (when === "before") await disturb();
  await ask(browser, email);
  await portal.deliver();
  const { token, code } = wayInOf(portal, email);
  if (when === "after") await disturb();
  // Where the newest mail was asked for elsewhere, its link asks for the code that stands beside it.
  const opened = way === "the link" ? await openLink(browser, token) : undefined;
  const isIn = opened?.text === '{"step":"signed-in"}';
  const step = isIn ? opened : await typeCode(browser, email, code);
  return step.text === '{"step":"signed-in"}';
}

describe("a stranger who knows an address", () => {
  it("never keeps its person from signing in by the mail they asked for", async ({ task }) => {
    const locked: string[] = [];
    let tried = 0;
    for (const [what, stranger] of Object.entries(strangers))
      for (const way of ["the link", "the code"] as const)
        for (const when of ["before", "after"] as const) {
          tried += times;
          if (!(await getsIn(way, stranger, when)))
            locked.push(`a stranger ${what} ${times} times ${when} the person asks: ${way} does not sign in`);
        }
    const is = `${tried} attempts, ${locked.length} ways in closed of 8`;
    task.meta.figure = figureOf({
      name: "Lock-out",
      is,
      target: "300 attempts, 0 closed",
      enough: tried >= 300,
      short: locked,
    });
    expect(tried).toBeGreaterThan(0);
  });
});
