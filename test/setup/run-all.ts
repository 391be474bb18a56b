// npm test: types, linters, every law and use case, the build, the journeys in a browser, and every component in every state.
import { finish } from "./run/finish.ts";
import { checks, inTurn, journeys, onceBuilt, vitest } from "./run/parts.ts";

await finish(() =>
  inTurn(
    checks,
    () => vitest("walls", "domain", "web", "cli", "worker"),
    () => onceBuilt(journeys),
  ),
);
