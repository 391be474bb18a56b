import { type Signal, signal } from "@preact/signals";
import type { VendorEvidence } from "#contract/request.ts";

/** The vendor's evidence files, for everything on a page that attaches some: upload once, attach many times. */
export class EvidenceShelf {
  readonly files: Signal<readonly VendorEvidence[]>;

  constructor(files: readonly VendorEvidence[]) {
    this.files = signal(files);
  }

  nameOf(id: string): string {
    return this.files.value.find((file) => file.id === id)?.name ?? id;
  }

  /** What was seen inside a file; null where that is not known. */
  signsOf(id: string): VendorEvidence["signs"] {
    return this.files.value.find((file) => file.id === id)?.signs ?? null;
  }

  /** Whether nobody has said what date is on a file. */
  isUndated(id: string): boolean {
    return this.files.value.some((file) => file.id === id && file.datedOn === null);
  }
}
