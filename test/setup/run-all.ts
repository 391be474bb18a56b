// npm test: types, linters, every law and use case, the build, and the journeys in a browser.
import { finish } from "./run/finish.ts";
import { checks, inTurn, journeys, onceBuilt, vitest } from "./run/parts.ts";

await finish(() =>
  inTurn(
    checks,
    () => vitest("walls", "domain", "web", "cli", "worker"),
    () => onceBuilt(journeys),
  ),
);
