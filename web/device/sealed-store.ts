import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}
interface SealedSchema extends DBSchema {
  readonly keys: { readonly key: string; readonly value: CryptoKey };
  readonly answers: { readonly key: string; readonly value: Sealed };
  readonly drafts: { readonly key: string; readonly value: Sealed };
}
type Open = IDBPDatabase<SealedSchema>;

/** Texts under names on this device. Each operation opens the database and closes it again. */
export interface SealedStore {
  /** Keeps a text; a newer one of the same name replaces it. */
  readonly put: (name: string, text: string) => Promise<void>;
  readonly drop: (name: string) => Promise<void>;
  /** Every text. What cannot be read any more, because its key is gone, is left out. */
  readonly list: () => Promise<string[]>;
  /** Deletes the key and everything under it. */
  readonly clear: () => Promise<void>;
}

/** A store whose texts are encrypted (AES-GCM, NIST SP 800-38D) under a key that never leaves the browser. */
export function sealedStore(database: string, store: "answers" | "drafts"): SealedStore {
  const within = async <T>(work: (db: Open) => Promise<T>): Promise<T> => {
    const db = await openDB<SealedSchema>(database, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore("keys");
        fresh.createObjectStore(store);
      },
    });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  };
  return {
    put: (name, text) =>
      within(async (db) => {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const plain = new TextEncoder().encode(text);
        const bytes = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await keyOf(db), plain);
        await db.put(store, { iv, bytes }, name);
      }),
    drop: (name) => within((db) => db.delete(store, name)),
    list: () =>
      within(async (db) => {
        const [key, sealed] = [await keyOf(db), await db.getAll(store)];
        const opened = await Promise.all(sealed.map((one) => unseal(key, one)));
        return opened.filter((one) => one !== undefined);
      }),
    clear: () => deleteDB(database),
  };
}

const keyName = "own";

/** The device's key, made on first use. Nobody can export it. */
async function keyOf(db: Open): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const keys = db.transaction("keys", "readwrite").store;
  const known = await keys.get(keyName);
  if (known !== undefined) return known;
  await keys.put(made, keyName);
  return made;
}

async function unseal(key: CryptoKey, { iv, bytes }: Sealed): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, bytes));
  } catch {
    // Sealed under a key that is gone, so nobody can read it any more.
    return undefined;
  }
}

/** A device without storage, such as a private window, works on; it only cannot keep anything. */
export async function quietly<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch {
    // Nothing can be kept on this device; what was typed is still on the screen.
    return otherwise;
  }
}
