import type { OrgId } from "#domain/ids.ts";
import type { Dependencies } from "#worker/dependencies.ts";

/** Has a log sealed in a moment, past the request: what it is about is stored already, and the hourly work seals it too. */
export async function sealSoon(deps: Dependencies, orgId: OrgId): Promise<void> {
  try {
    await deps.enqueue({ kind: "seal", orgId });
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    console.warn(JSON.stringify({ event: "seal-postponed", orgId, error: name }));
  }
}
