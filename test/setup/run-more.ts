// npm run test:more: what takes long and stands on no journey's way: the programs that start the portal, from outside.
import { finish } from "./run/finish.ts";
import { onceBuilt, vitest } from "./run/parts.ts";

await finish(() => onceBuilt(() => vitest("more")));
