// npm run check: what to run at every save: types, linters, walls, and the tests of rules and models, where each property
// is tried a twentieth as often as in npm test.
import { finish } from "./run/finish.ts";
import { checks, inTurn, vitest } from "./run/parts.ts";

process.env.QUICK = "1";
await finish(() => inTurn(checks, () => vitest("walls", "domain", "web")));
