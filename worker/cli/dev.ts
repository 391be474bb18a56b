// npm run dev: the portal while you change it. A saved screen is there at once; a saved worker is built and restarted.
import { rmSync } from "node:fs";
import { whenWorkerIsSaved } from "./dev/when-worker-is-saved.ts";
import { buildWorker, isBuilt, requireBuilt } from "./start/build.ts";
import { holdState } from "./start/hold-state.ts";
import { ringHourly } from "./start/hourly.ts";
import { loadDemo } from "./start/load-demo.ts";
import { type Program, readOptions } from "./start/options.ts";
import { freePort, requireFree } from "./start/port.ts";
import { untilStopped } from "./start/until-stopped.ts";

const program: Program = { command: "npm run dev", port: 5173, folder: ".annexa/dev" };

async function develop(): Promise<void> {
  const { build, demo, log, ...options } = readOptions(process.argv.slice(2), program);
  await requireFree(options.port, program.command);
  if (!build) requireBuilt();
  holdState(options.state, `Stop that one, or keep the data of this one elsewhere: ${program.command} -- --state DIR`);
  rmSync(log, { recursive: true, force: true });
  console.log("Preparing the worker and the database …");
  if (build && !isBuilt()) await buildWorker(log);
  const [{ servePages }, { serve, serveAnew }] = await Promise.all([
    import("./dev/pages.ts"),
    import("./start/serve.ts"),
  ]);
  const address = `http://localhost:${options.port}`;
  const port = await freePort();
  const portal = await serve({ port, state: options.state, log, appUrl: address });
  await servePages({ port: options.port, worker: `http://localhost:${port}` });
  if (demo) await loadDemo({ address, state: options.state, log });
  ringHourly(portal);
  whenWorkerIsSaved((file) => renew(file, () => buildWorker(log).then(() => serveAnew(portal))));
  console.log(`\nAnnexa runs at ${address}, its screens and its worker as you save them.\nStop: Ctrl-C.`);
  process.send?.({ address });
}

async function renew(file: string, build: () => Promise<void>): Promise<void> {
  console.log(`${file} was saved: the worker is built anew …`);
  try {
    await build();
    console.log("The worker was restarted.");
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\nThe next save tries again.`);
  }
}

await untilStopped(develop);
