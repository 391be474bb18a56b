// In place of Vitest's `it` in a run of mutants: a test that holds is run again with each lock taken away that it reached
// and that nobody missed yet. Tests build their own organisations, so they can be run again; one that cannot says so.
import { expect, inject, it as once } from "vitest";
import { checkPlans, recordStatements } from "#test/support/worker/plan-gate.ts";
import { restore, takeSnapshot } from "#test/support/worker/snapshot.ts";
import type { Asked, Said } from "../desk-words.ts";
import { takeAway, takeReached } from "./switch.ts";

type Run = () => void | Promise<void>;
const patience = 120_000;

async function tell(path: string, words: Asked | Said): Promise<unknown> {
  const answer = await fetch(`${inject("desk")}${path}`, { method: "POST", body: JSON.stringify(words) });
  return answer.json();
}

/** Why a test does not hold; null when it does. The gate of query plans is part of every test. */
async function fallsBy(run: Run): Promise<string | null> {
  recordStatements();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const never = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("does not end")), patience);
  });
  try {
    await Promise.race([Promise.resolve().then(run), never]);
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 120) : String(error);
  } finally {
    clearTimeout(timer);
  }
  const { violations } = await checkPlans();
  return violations.length > 0 ? "the gate of query plans" : null;
}

async function underMutants(run: Run): Promise<void> {
  const start = await takeSnapshot();
  // What was done without a lock is undone: each run begins where the first one did, and so does the next test.
  const fallsAnew = async (): Promise<string | null> => {
    const end = await takeSnapshot();
    await restore(start);
    return fallsBy(run).finally(() => restore(end));
  };
  takeReached();
  await run();
  const { currentTestName: test = "", testPath: file = "" } = expect.getState();
  const reached = takeReached();
  const tries = (await tell("/next", { test, file, reached })) as string[];
  if (tries.length === 0) return;
  const isRepeatable = async (): Promise<boolean> => {
    const holds = (await fallsAnew()) === null;
    if (!holds) await tell("/said", { about: "test", test, reached });
    return holds;
  };
  if (!(await isRepeatable())) return recordStatements();
  for (const id of tries) {
    takeAway(id);
    const why = await fallsAnew().finally(() => takeAway(undefined));
    await tell("/said", { about: "lock", id, test, why });
    if (why !== null && !(await isRepeatable())) break;
  }
  recordStatements();
}

type Test = (...given: unknown[]) => void | Promise<void>;
const again =
  (test: Test): Test =>
  (...given) =>
    inject("away") === null ? underMutants(() => test(...given)) : test(...given);

/** Like Vitest's own, as far as our tests use it. */
export const it = Object.assign((name: string, test: Test) => once(name, again(test)), {
  each: (cases: readonly unknown[]) => (name: string, test: Test) => once.each(cases)(name, again(test)),
});
