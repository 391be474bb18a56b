// npm run test:one -- test/domain/canonical-json.test.ts: one file (or folder), in whichever project it belongs to.
// Arguments go on to Vitest, for example: -t "a word of the test's title".
import { loadQuietSettings, tools } from "../../worker/cli/tools.ts";
import { passes } from "./run/step.ts";

const args = process.argv.slice(2);
if (args.length === 0) {
  console.error("Which file? npm run test:one -- test/domain/canonical-json.test.ts");
  process.exitCode = 2;
} else {
  loadQuietSettings();
  const run = ["run", "--config", "test/vitest.config.ts", ...args];
  process.exitCode = (await passes({ name: args.join(" "), script: tools.vitest, args: run })) ? 0 : 1;
}
