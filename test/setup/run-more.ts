// npm run test:more: what takes long and stands on no journey's way: what is generated for every route, the programs that
// start the portal, from outside, a second browser, and the whole portal by keyboard in small windows.
import { finish } from "./run/finish.ts";
import { longJourneys, onceBuilt, vitest } from "./run/parts.ts";

await finish(() => onceBuilt(() => vitest("worker-more", "more"), longJourneys));
