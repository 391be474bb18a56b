// npm run --silent signing-key: prints a new private key for the secret SIGNING_KEY. It is kept nowhere.
import { newSigningKey } from "./signing-key/new-signing-key.ts";

process.stdout.write(`${newSigningKey()}\n`);
