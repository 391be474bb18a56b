// npm run prove: every figure of trust, printed and written to test/proof.md; ends with 1 when one falls short. With --long
// all of it instead of a part that is drawn by the commit; with words, such as `npm run prove -- races cells`, these alone.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { repository } from "../../worker/cli/tools.ts";

const args = [join(repository, "test/prove/prove.ts"), ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { cwd: repository, stdio: "inherit" }).status ?? 1;
