import { signal } from "@preact/signals";
import type { VendorEvidence } from "#contract/request.ts";
import { problemOf, upload } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";
import type { EvidenceShelf } from "./EvidenceShelf.ts";

export interface NewFile {
  /** Makes sure that it is stored once, however often it is sent as it is. */
  readonly key: string;
  readonly file: File;
  readonly kind: VendorEvidence["kind"];
  /** "" where it carries no date. */
  readonly datedOn: string;
}

/** What one form sends to the shelf, and how that goes; other forms of the page have their own. */
export class Uploads {
  /** Name of the file on its way; null while none is. */
  readonly uploading = signal<string | null>(null);
  readonly work = new Work();
  /** Names of files whose bytes were there already, each with the name they are there by. */
  readonly twins = signal<readonly { readonly name: string; readonly as: string }[]>([]);
  /** Name of the file that did not arrive because the line broke; it is worth another try. */
  readonly broken = signal<string | null>(null);
  readonly #shelf: EvidenceShelf;

  constructor(shelf: EvidenceShelf) {
    this.#shelf = shelf;
  }

  /** Uploads files one after the other until one fails; gives the ids of those that are on file now, in their order. */
  async add(chosen: readonly NewFile[]): Promise<string[]> {
    this.twins.value = [];
    const stored: string[] = [];
    await this.work.run(async () => {
      for (const one of chosen) stored.push((await this.#send(one)).id);
    });
    return stored;
  }

  async #send({ file, kind, datedOn, key }: NewFile): Promise<VendorEvidence> {
    const { files } = this.#shelf;
    this.uploading.value = file.name;
    this.broken.value = null;
    try {
      const sha256 = await fingerprint(file);
      const twin = files.value.find((one) => one.sha256 === sha256);
      if (twin !== undefined) {
        this.twins.value = [...this.twins.value, { name: file.name, as: twin.name }];
        return twin;
      }
      const query = { name: file.name, kind, type: file.type, sha256, ...(datedOn === "" ? {} : { datedOn }) };
      const stored = await upload(file, query, key);
      files.value = [...files.value, stored];
      return stored;
    } catch (error) {
      // A broken line is worth another try; a file that was refused is not.
      if (problemOf(error).status >= 500) this.broken.value = file.name;
      throw error;
    } finally {
      this.uploading.value = null;
    }
  }
}

async function fingerprint(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
