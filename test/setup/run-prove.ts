// npm run prove: the server is ended thirty times under load, and nothing that was acknowledged is lost. Another number
// goes behind it: npm run prove -- 100.
import { finish } from "./run/finish.ts";
import { endings, onceBuilt } from "./run/parts.ts";

await finish(() => onceBuilt(() => endings(Number(process.argv[2] ?? 30))));
