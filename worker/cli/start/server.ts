import { setTimeout as wait } from "node:timers/promises";
import type { StartOptions } from "./options.ts";
import { errorIn, failure } from "./plain-errors.ts";
import { type Running, start } from "./processes.ts";
import { localSigningKey } from "./signing-key.ts";

const longestWaitMs = 90_000;

export type Server = { address: string; running: Running };

/** Starts the worker with its local database, files and queue, and waits until it answers. */
export async function serve({ port, state, log }: StartOptions): Promise<Server> {
  const address = `http://localhost:${port}`;
  let answers = false;
  const running = start({
    tool: "wrangler",
    args: serverArguments({ port, state, address }),
    log,
    name: "server",
    onLine: (line) => answers && report(line),
  });
  await untilItAnswers(address, running);
  answers = true;
  return { address, running };
}

// "localhost" listens on IPv4 and IPv6, and on this machine only.
function serverArguments({ port, state, address }: { port: number; state: string; address: string }): string[] {
  const settings = {
    DEMO: "on",
    APP_URL: address,
    MAIL_TRANSPORT: "mailbox",
    SIGNING_KEY: localSigningKey(state),
  };
  const vars = Object.entries(settings).flatMap(([name, value]) => ["--var", `${name}:${value}`]);
  const place = ["--ip", "localhost", "--port", String(port), "--inspector-port", "0", "--persist-to", state];
  return ["dev", "--local", ...place, "--show-interactive-dev-session=false", ...vars];
}

function report(line: string): void {
  const error = errorIn(line);
  if (error) console.error(`The server reports: ${error}`);
}

async function untilItAnswers(address: string, { ended, logFile }: Running): Promise<void> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const deadline = Date.now() + longestWaitMs;
  while (!(await isHealthy(address))) {
    if (over) throw failure("The server stopped before it answered.", logFile);
    if (Date.now() > deadline) throw failure("The server did not answer in time.", logFile);
    await wait(150);
  }
}

async function isHealthy(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
