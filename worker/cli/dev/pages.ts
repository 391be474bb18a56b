import { join } from "node:path";
import { createServer } from "vite";
import { configuredWorker } from "../start/configured-worker.ts";
import { repository } from "../tools.ts";

/**
 * Serves the screens from their sources and reloads them when one is saved. The addresses that wrangler.toml gives to
 * the worker are handed on as they came, so its gates see the same as in production.
 */
export async function servePages({ port, worker }: { port: number; worker: string }): Promise<void> {
  const server = await createServer({
    configFile: join(repository, "web/vite.config.ts"),
    logLevel: "warn",
    clearScreen: false,
    server: {
      host: "localhost",
      port,
      strictPort: true,
      // Vite would let pages of other local ports read what it answers; the portal does not.
      cors: false,
      proxy: Object.fromEntries(pathsOfWorker().map((path) => [path.replace(/\*$/, ""), worker])),
    },
  });
  await server.listen();
}

function pathsOfWorker(): string[] {
  const paths = configuredWorker().config.assets?.runWorkerFirst;
  return Array.isArray(paths) ? paths : [];
}
