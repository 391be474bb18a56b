import { type Signal, signal } from "@preact/signals";
import type { VendorEvidence } from "#contract/request.ts";
import { problemOf, upload } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";

export interface NewFile {
  readonly file: File;
  readonly kind: VendorEvidence["kind"];
  readonly datedOn: string;
}

/** The vendor's evidence files, and the way to add one: upload once, attach many times. */
export class EvidenceShelf {
  readonly files: Signal<readonly VendorEvidence[]>;
  readonly uploading = signal<string | null>(null);
  readonly work = new Work();
  /** A file that did not arrive, to be sent again as it was. */
  readonly failed = signal<(NewFile & { readonly key: string }) | null>(null);

  constructor(files: readonly VendorEvidence[]) {
    this.files = signal(files);
  }

  nameOf(id: string): string {
    return this.files.value.find((file) => file.id === id)?.name ?? id;
  }

  /** Uploads a file and gives its id once it is stored; undefined when it was refused. */
  async add(chosen: NewFile, key: string = crypto.randomUUID()): Promise<string | undefined> {
    return (await this.work.inTurn(() => this.#send(chosen, key)))?.id;
  }

  async #send(chosen: NewFile, key: string): Promise<VendorEvidence> {
    const { file, kind, datedOn } = chosen;
    this.uploading.value = file.name;
    this.failed.value = null;
    try {
      const sha256 = await fingerprint(file);
      const query = { name: file.name, kind, type: file.type, sha256, ...(datedOn === "" ? {} : { datedOn }) };
      const stored = await upload(file, query, key);
      this.files.value = [...this.files.value, stored];
      return stored;
    } catch (error) {
      // A broken line is worth another try; a file that was refused is not.
      if (problemOf(error).status >= 500) this.failed.value = { ...chosen, key };
      throw error;
    } finally {
      this.uploading.value = null;
    }
  }
}

/** The file that did not arrive, once more; the key makes sure that it is stored once. */
export const tryAgain = async (shelf: EvidenceShelf): Promise<string | undefined> => {
  const { value } = shelf.failed;
  return value === null ? undefined : shelf.add(value, value.key);
};

async function fingerprint(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
