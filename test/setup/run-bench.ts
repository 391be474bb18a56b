// npm run bench: what it costs, in rows and in time.
import { loadQuietSettings, tools } from "../../worker/cli/tools.ts";
import { passes } from "./run/step.ts";

loadQuietSettings();
const args = ["run", "--config", "test/bench/vitest.config.ts", ...process.argv.slice(2)];
process.exitCode = (await passes({ name: "bench", script: tools.vitest, args })) ? 0 : 1;
