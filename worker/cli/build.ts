// npm run build: the pages and the worker, as they would be deployed.
import { join } from "node:path";
import { buildAll } from "./start/build.ts";
import { loadQuietSettings, repository } from "./tools.ts";

try {
  loadQuietSettings();
  await buildAll(join(repository, ".annexa/log"));
  console.log("Built: the pages in dist/ui, the worker in dist/worker.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
