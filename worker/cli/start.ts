// npm start: the whole portal on this machine, with invented vendors. Needs no account and no network.
import { rmSync } from "node:fs";
import { buildAll, isBuilt, requireBuilt } from "./start/build.ts";
import { holdState } from "./start/hold-state.ts";
import { ringHourly } from "./start/hourly.ts";
import { loadDemo } from "./start/load-demo.ts";
import { type Program, readOptions } from "./start/options.ts";
import { requireFree } from "./start/port.ts";
import { untilStopped } from "./start/until-stopped.ts";

const program: Program = { command: "npm start", port: 8787, folder: ".annexa" };

async function start(): Promise<void> {
  const options = readOptions(process.argv.slice(2), program);
  await requireFree(options.port, program.command);
  if (!options.build) requireBuilt();
  holdState(options.state, `Stop that one, or keep the data of this one elsewhere: ${program.command} -- --state DIR`);
  rmSync(options.log, { recursive: true, force: true });
  const isStale = options.build && !isBuilt();
  console.log(isStale ? "Building the pages and preparing the database …" : "Preparing the database …");
  // Miniflare takes a second to load, while the build mostly waits for others.
  const [{ serve }] = await Promise.all([import("./start/serve.ts"), isStale ? buildAll(options.log) : undefined]);
  const portal = await serve(options);
  if (options.demo) await loadDemo({ ...options, address: portal.address });
  ringHourly(portal);
  console.log(welcome(portal.address));
  process.send?.({ address: portal.address });
}

const welcome = (address: string): string => `
Annexa runs at ${address}
Sign in: open that page and choose one of the demonstration people. No password is needed.
Stop: Ctrl-C. What you entered is still there at the next start.`;

await untilStopped(start);
