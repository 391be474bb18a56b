// npm run prove: the server is ended thirty times under load, and nothing that was acknowledged is lost.
import { finish } from "./run/finish.ts";
import { endings, onceBuilt } from "./run/parts.ts";

await finish(() => onceBuilt(() => endings(30)));
