import type { OrgId, RequestId } from "#domain/ids.ts";
/** A request as the vendor has it. */
export interface RequestKey {
  /** The vendor. */ readonly orgId: OrgId;
  readonly requestId: RequestId;
}
