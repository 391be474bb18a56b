import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Miniflare } from "miniflare";
import * as z from "zod";
import { PlainError } from "../start/plain-errors.ts";
import type { StoredFile } from "./manifest.ts";

export type Bucket = Awaited<ReturnType<Miniflare["getR2Bucket"]>>;
const storedSchema = z.strictObject({ key: z.string(), bytes: z.int(), sha256: z.string() });
const listIn = (folder: string): string => join(folder, "files.ndjson");

/** Where a stored file lies in a backup. Throws for a key that would lead out of it. */
function placeOf(folder: string, key: string): string {
  if (key.split("/").some((part) => ["", ".", ".."].includes(part))) throw new Error(`No file is called ${key}.`);
  return join(folder, "files", key);
}

/** The files that a backup holds so far. */
function savedFiles(folder: string): StoredFile[] {
  if (!existsSync(listIn(folder))) return [];
  const lines = readFileSync(listIn(folder), "utf8").split("\n");
  // The last line may be half written; its file is fetched again.
  const whole = lines.slice(0, -1).map((line) => storedSchema.parse(JSON.parse(line)));
  return [...new Map(whole.map((one) => [one.key, one])).values()];
}

const write = (folder: string, files: readonly StoredFile[]): void =>
  writeFileSync(listIn(folder), files.map((one) => `${JSON.stringify(one)}\n`).join(""));

/** Every file of a bucket. */
async function* filesIn(bucket: Bucket): AsyncGenerator<{ readonly key: string; readonly size: number }> {
  let cursor: string | undefined;
  do {
    const page = await bucket.list(cursor === undefined ? {} : { cursor });
    yield* page.objects;
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
}

/**
 * Fetches every stored file that the backup does not hold yet: a file never changes under its key, so what is there by
 * its length needs no second look. Gives all that are stored.
 */
export async function fetchFiles(bucket: Bucket, folder: string): Promise<StoredFile[]> {
  const before = savedFiles(folder);
  // The half line of an interrupted run would spoil the next one.
  write(folder, before);
  const known = new Map(before.map((one) => [one.key, one]));
  const all: StoredFile[] = [];
  for await (const { key, size } of filesIn(bucket))
    all.push(heldAs(folder, known.get(key), size) ?? (await fetchOne(bucket, { folder, key })));
  return all;
}

/** Takes out of a backup what is stored no more. */
export function keepOnly(folder: string, stored: readonly StoredFile[]): void {
  const keys = new Set(stored.map(({ key }) => key));
  for (const { key } of savedFiles(folder)) if (!keys.has(key)) rmSync(placeOf(folder, key), { force: true });
  write(folder, stored);
}

function heldAs(folder: string, known: StoredFile | undefined, size: number): StoredFile | undefined {
  if (known === undefined || known.bytes !== size) return undefined;
  const place = placeOf(folder, known.key);
  return existsSync(place) && statSync(place).size === size ? known : undefined;
}

async function fetchOne(bucket: Bucket, { folder, key }: { folder: string; key: string }): Promise<StoredFile> {
  const object = await bucket.get(key);
  if (object === null) throw new PlainError(`The file ${key} went away meanwhile. Make the backup again: it goes on.`);
  const bytes = new Uint8Array(await object.arrayBuffer());
  const place = placeOf(folder, key);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(`${place}.new`, bytes);
  renameSync(`${place}.new`, place);
  const stored = { key, bytes: bytes.length, sha256: sha256Of(bytes) };
  appendFileSync(listIn(folder), `${JSON.stringify(stored)}\n`);
  return stored;
}

/** Puts the files of a backup into an empty bucket, which checks the hash of each, and gives what is in it then. */
export async function restoreFiles(folder: string, bucket: Bucket): Promise<StoredFile[]> {
  for (const { key, sha256 } of savedFiles(folder)) {
    const bytes = new Uint8Array(readFileSync(placeOf(folder, key)));
    if (sha256Of(bytes) !== sha256)
      throw new PlainError(`${placeOf(folder, key)} is not what was saved: it was changed.`);
    await bucket.put(key, bytes, { sha256 });
  }
  const all: StoredFile[] = [];
  for await (const { key } of filesIn(bucket)) {
    const bytes = new Uint8Array((await (await bucket.get(key))?.arrayBuffer()) ?? []);
    all.push({ key, bytes: bytes.length, sha256: sha256Of(bytes) });
  }
  return all;
}

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
