import { PlainError } from "../start/plain-errors.ts";
import type { Cloudflare } from "./cloudflare.ts";
import type { Names } from "./config.ts";

/** Stops unless wrangler is signed in to an account. */
export function checkSignedIn(cloudflare: Cloudflare): void {
  if (cloudflare.holds("whoami", "--json")) return;
  throw new PlainError("Wrangler is not signed in to Cloudflare. Run: npx wrangler login");
}

/** Makes the bucket and the queues that are not there yet; what is there stays as it is. */
export function makeStores(cloudflare: Cloudflare, { bucket, queues }: Names): void {
  if (!cloudflare.holds("r2", "bucket", "info", bucket)) cloudflare.change("r2", "bucket", "create", bucket);
  for (const queue of queues) {
    if (!cloudflare.holds("queues", "info", queue)) cloudflare.change("queues", "create", queue);
  }
}

/** The id of the database, made first when there is none; undefined in a dry run. */
export function findOrMakeDatabase(cloudflare: Cloudflare, { database }: Names): string | undefined {
  const found = idOf(cloudflare.read("d1", "list", "--json"), database);
  if (found) return found;
  cloudflare.change("d1", "create", database);
  return idOf(cloudflare.read("d1", "list", "--json"), database);
}

function idOf(databases: unknown, name: string): string | undefined {
  const list: unknown[] = Array.isArray(databases) ? databases : [];
  const found = list.find((one) => typeof one === "object" && one !== null && Reflect.get(one, "name") === name);
  const id: unknown = typeof found === "object" && found !== null ? Reflect.get(found, "uuid") : undefined;
  return typeof id === "string" ? id : undefined;
}
