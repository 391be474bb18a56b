import type { LogFilter } from "#contract/log.schema.ts";
import type { Caller } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { publishedKeys } from "#worker/features/decisions/statement.usecases.ts";
import type { FileToSend } from "#worker/http/file-response.ts";
import { originOf } from "./checkpoint.ts";
import { checkpointLine, headLine, leafLine } from "./file-lines.ts";
import { countLeaves, findSize, findTold, listHashed, type Side, type Wanted } from "./log.repository.ts";
import { listCheckpoints } from "./sealing.repository.ts";
import { sealLog } from "./sealing.usecases.ts";

const atOnce = 1000;

/**
 * The log as a file that can be checked without Annexa: what the filter lets through as it was hashed, everything else of
 * the organisation by its hash alone, then every seal. That it was taken is its last entry.
 */
export async function exportLog(call: Caller, { subject, ...filter }: LogFilter): Promise<FileToSend> {
  const { deps, principal } = call;
  const side: Side = { orgId: principal.orgId, facet: principal.facet };
  const subjects = subject === undefined ? undefined : await findTold(deps.db, side, subject);
  const wanted: Wanted = { ...filter, ...side, subjects };
  const entries = await countLeaves(deps.db, wanted);
  await call.note({
    effects: [],
    audit: { action: "log.exported", subject: side.orgId, details: { format: "JSON lines", entries } },
  });
  // A log that cannot be sealed is given all the same: whoever checks the file sees why.
  const sealed = await sealLog(deps, side.orgId);
  const upTo = sealed?.size ?? (await findSize(deps.db, side.orgId));
  const lines = linesOf(deps, { wanted, upTo });
  return { name: `annexa-log-${side.orgId}-${side.facet}.jsonl`, content: streamOf(lines) };
}

async function* linesOf(
  deps: Dependencies,
  { wanted, upTo }: { readonly wanted: Wanted; readonly upTo: number },
): AsyncGenerator<string> {
  const { orgId, facet: side } = wanted;
  const { keys } = await publishedKeys(deps);
  yield headLine({ origin: originOf(deps.settings.APP_URL, orgId), side, keys });
  for (let after = 0; after < upTo; after += atOnce) {
    const rows = await listHashed(deps.db, { ...wanted, after, upTo: Math.min(upTo, after + atOnce), most: atOnce });
    yield rows.map(leafLine).join("");
  }
  const seals = await listCheckpoints(deps.db, { orgId, upTo });
  yield seals.map(({ note }, index) => checkpointLine({ no: index + 1, note })).join("");
}

/** A stretch is read from the database when the one before it was taken. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await lines.return(undefined);
    },
  });
}
