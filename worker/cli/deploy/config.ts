import { createHash } from "node:crypto";
import { posix } from "node:path";

/** What the deployed configuration says differently from wrangler.toml. */
export type Deployment = { databaseId: string; url: string; mailFrom: string };

export type Names = { database: string; bucket: string; queues: string[] };

/** The names of what must exist in the account before the worker can be deployed. */
export function namesIn(toml: string): Names {
  return {
    database: settingIn(toml, "database_name"),
    bucket: settingIn(toml, "bucket_name"),
    queues: [...new Set([...settingsIn(toml, "queue"), settingIn(toml, "dead_letter_queue")])],
  };
}

/**
 * wrangler.toml for a real account: the true database, the public address and the sender. Paths are one folder up,
 * because the file lies in .wrangler, where it is never committed.
 */
export function deployedConfig(toml: string, { databaseId, url, mailFrom }: Deployment): string {
  const changes: [string, string][] = [
    ["database_id", databaseId],
    ["APP_URL", url],
    ["MAIL_FROM", mailFrom],
    ["main", posix.join("..", settingIn(toml, "main"))],
    ["directory", posix.join("..", settingIn(toml, "directory"))],
    ["migrations_dir", posix.join("..", settingIn(toml, "migrations_dir"))],
  ];
  return changes.reduce(
    (text, [key, value]) => text.replace(line(key), () => `${key} = ${JSON.stringify(value)}`),
    withOwnLimits(toml),
  );
}

/**
 * Limits are counted by a number that all workers of an account share: each gets one from the worker's name and its own, so
 * that a second portal in the account, or another worker, does not use up the calls of this one.
 */
function withOwnLimits(toml: string): string {
  const worker = settingIn(toml, "name");
  return toml.replaceAll(
    /^(\[\[ratelimits\]\]\nname = "(\w+)"\nnamespace_id = )"\d+"$/gm,
    (_, before: string, limit: string) => `${before}"${numberOf(`${worker} ${limit}`)}"`,
  );
}

/** A number of its own for a name, from 1 to 2^31 - 1. */
const numberOf = (name: string): number =>
  1 + (createHash("sha256").update(name).digest().readUInt32BE(0) % (2 ** 31 - 1));

const line = (key: string): RegExp => new RegExp(`^${key} *= *"([^"]*)"$`, "m");

/** All that are set under a name, such as those of several queues. */
const settingsIn = (toml: string, key: string): string[] =>
  [...toml.matchAll(new RegExp(line(key), "gm"))].flatMap(([, value]) => (value === undefined ? [] : [value]));

function settingIn(toml: string, key: string): string {
  const value = line(key).exec(toml)?.[1];
  if (value === undefined) throw new Error(`wrangler.toml has no line for ${key}.`);
  return value;
}
