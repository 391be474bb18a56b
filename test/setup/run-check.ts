// npm run check: what to run at every save: types, linters, walls, and the tests that need no other process.
import { finish } from "./run/finish.ts";
import { checks, inTurn, vitest } from "./run/parts.ts";

await finish(() => inTurn(checks, () => vitest("walls", "domain", "contract", "web")));
