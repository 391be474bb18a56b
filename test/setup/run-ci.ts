// .ci/run: npm test, then npm run test:more. The last line is one total of both.
import { commandTotals } from "./run/command-totals.ts";
import { finish } from "./run/finish.ts";
import { inTurn } from "./run/parts.ts";

const script = (name: string) => () => commandTotals("npm", ["run", "--silent", name]);

await finish(() => inTurn(script("test"), script("test:more")));
