// npm run check: what to run at every save: types, linters, walls, and the tests of rules and models, where each property
// is tried a twentieth as often as in npm test. What is left to npm test: Biome's lint, and files named *.long.test.ts.
import { finish } from "./run/finish.ts";
import { inTurn, quickChecks, vitest } from "./run/parts.ts";

process.env.QUICK = "1";
await finish(() => inTurn(quickChecks, () => vitest("walls", "domain", "web")));
