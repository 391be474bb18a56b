import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newSigningKey } from "../signing-key/new-signing-key.ts";

/** The key of the local portal: made once, kept beside its data, readable by its owner alone. */
export function localSigningKey(state: string): string {
  const file = join(state, "signing-key.json");
  if (!existsSync(file)) {
    mkdirSync(state, { recursive: true });
    writeFileSync(file, newSigningKey(), { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}
