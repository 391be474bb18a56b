import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";
import type { AnswerBody } from "#contract/request.schema.ts";

/** An answer that waits on the device until the server can be reached. */
export interface WaitingAnswer {
  readonly requestId: string;
  readonly questionId: string;
  /** The revision it builds on; 0 for the first. */
  readonly revision: number;
  readonly answer: AnswerBody;
}

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}
interface OutboxSchema extends DBSchema {
  readonly keys: { readonly key: string; readonly value: CryptoKey };
  readonly answers: { readonly key: string; readonly value: Sealed };
}

const database = "annexa-outbox";
const keyName = "own";
const nameOf = ({ requestId, questionId }: Pick<WaitingAnswer, "requestId" | "questionId">): string =>
  `${requestId} ${questionId}`;

const open = (): Promise<IDBPDatabase<OutboxSchema>> =>
  openDB<OutboxSchema>(database, 1, {
    upgrade: (db) => {
      db.createObjectStore("keys");
      db.createObjectStore("answers");
    },
  });

/** The device's key, made on first use. It never leaves the browser: nobody can export it. */
async function keyOf(db: IDBPDatabase<OutboxSchema>): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const keys = db.transaction("keys", "readwrite").store;
  const known = await keys.get(keyName);
  if (known !== undefined) return known;
  await keys.put(made, keyName);
  return made;
}

/** Keeps an answer on the device, encrypted (AES-GCM, NIST SP 800-38D); a newer one replaces it. */
export async function keepOnDevice(waiting: WaitingAnswer): Promise<void> {
  const db = await open();
  try {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(waiting));
    const bytes = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await keyOf(db), text);
    await db.put("answers", { iv, bytes }, nameOf(waiting));
  } finally {
    db.close();
  }
}

/** Forgets an answer that the server has stored. */
export async function dropFromDevice(of: Pick<WaitingAnswer, "requestId" | "questionId">): Promise<void> {
  const db = await open();
  try {
    await db.delete("answers", nameOf(of));
  } finally {
    db.close();
  }
}

/** Everything that waits. What cannot be read any more, because its key is gone, is left out. */
export async function listWaiting(): Promise<WaitingAnswer[]> {
  const db = await open();
  try {
    const [key, sealed] = [await keyOf(db), await db.getAll("answers")];
    const opened = await Promise.all(sealed.map((one) => unseal(key, one)));
    return opened.filter((one) => one !== undefined);
  } finally {
    db.close();
  }
}

async function unseal(key: CryptoKey, { iv, bytes }: Sealed): Promise<WaitingAnswer | undefined> {
  try {
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, bytes);
    return JSON.parse(new TextDecoder().decode(text)) as WaitingAnswer;
  } catch {
    // Sealed under a key that is gone, so nobody can read it any more.
    return undefined;
  }
}

/** Deletes the key and everything under it. */
export const clearDevice = (): Promise<void> => deleteDB(database);
