import { join } from "node:path";
import { requireBuilt } from "../start/build.ts";
import { holdState } from "../start/hold-state.ts";
import { freePort } from "../start/port.ts";
import type { Binding } from "./database-copy.ts";
import type { Bucket } from "./files.ts";

/** Does something with the data of a local portal that is stopped; nobody else can start it meanwhile. */
export async function withLocalPortal<T>(
  state: string,
  work: (data: { binding: Binding; bucket: Bucket }) => Promise<T>,
): Promise<T> {
  requireBuilt();
  holdState(state, "Stop that one first.");
  const { Portal } = await import("../start/portal.ts");
  const portal = await Portal.open({ port: await freePort(), state, log: join(state, "log") });
  try {
    return await work({ binding: await portal.database(), bucket: await portal.files() });
  } finally {
    await portal.close();
  }
}
